package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells a file's type by how it begins where that is enough, else by all that Tika looks for, which takes longer.
 *
 * <p>It looks into files that begin as ZIP files do, such as those of an office, and into no others: on these Tika tries
 * every format of archives. None of them is read here, and the try for tar fails where a server puts an older
 * commons-lang3 of its own before that of the WAR, as TomEE does (docs/adr/019).
 */
final class FileTypes {

    static final MediaType RTF = MediaType.application("rtf");

    private static final MediaType PDF = MediaType.application("pdf");
    private static final String OFFICE = "vnd.openxmlformats-officedocument.";

    /** Nothing else would tell more of these. */
    private static final Set<MediaType> TOLD = Set.of(
            MediaType.application(OFFICE + "wordprocessingml.document"),
            MediaType.application(OFFICE + "spreadsheetml.sheet"),
            MediaType.application(OFFICE + "presentationml.presentation"));

    private static final int START = 4_096;

    /** Tika looks so far for the first element of a page. */
    private static final int FIRST_ELEMENT = 64;

    private final Detector inside = new DefaultZipContainerDetector();
    private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();
    private final Detector all = new DefaultDetector(
            MimeTypes.getDefaultMimeTypes(),
            new ServiceLoader(FileTypes.class.getClassLoader()),
            List.of(DefaultZipContainerDetector.class));

    /** The type of a file of which the metadata have the name. */
    MediaType of(InputStream file, Metadata metadata) throws IOException {
        file.mark(START);
        String start = new String(file.readNBytes(START), StandardCharsets.ISO_8859_1);
        file.reset();
        Optional<MediaType> plain = plain(start, metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
        if (plain.isPresent()) {
            return plain.get();
        }
        MediaType told = start.startsWith("PK") ? inside.detect(file, metadata) : MediaType.OCTET_STREAM;
        if (TOLD.contains(told)) {
            return told;
        }
        MediaType seen = all.detect(file, metadata);
        return registry.isSpecializationOf(told, seen) ? told : seen;
    }

    /** What the start leaves no doubt of, or none against the name. */
    private static Optional<MediaType> plain(String start, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (start.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        boolean page = name.endsWith(".html") || name.endsWith(".htm");
        if (page && start.startsWith("<") && !start.startsWith("<?")) {
            return Optional.of(MediaType.TEXT_HTML);
        }
        return name.endsWith(".txt") && looksLikeText(start) ? Optional.of(MediaType.TEXT_PLAIN) : Optional.empty();
    }

    private static boolean looksLikeText(String start) {
        int element = start.indexOf('<');
        boolean page = element >= 0 && element < FIRST_ELEMENT;
        return !page && start.indexOf('\0') < 0 && !start.startsWith("PK") && !start.contains("%PDF-");
    }
}
