package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells a file's type by how it begins where that is enough, else by all that Tika looks for, which takes longer.
 *
 * <p>It looks into files that begin as ZIP files do, such as those of an office, and into no others: on these Tika tries
 * every format of archives. None of them is read here, and the try for tar fails where a server puts an older
 * commons-lang3 of its own before that of the WAR, as TomEE does (docs/adr/019).
 */
final class FileTypes implements Detector {

    private static final long serialVersionUID = 1L;

    private static final String PDF = "%PDF-";
    private static final String OFFICE = "vnd.openxmlformats-officedocument.";

    /** Nothing else would tell more of these. */
    private static final Set<MediaType> TOLD = Set.of(
            MediaType.application("pdf"),
            MediaType.application(OFFICE + "wordprocessingml.document"),
            MediaType.application(OFFICE + "spreadsheetml.sheet"),
            MediaType.application(OFFICE + "presentationml.presentation"));

    private final Detector inside = new DefaultZipContainerDetector();
    private final Detector all;

    FileTypes() {
        var types = MimeTypes.getDefaultMimeTypes();
        var others = new DefaultDetector(
                types, new ServiceLoader(FileTypes.class.getClassLoader()), List.of(DefaultZipContainerDetector.class));
        all = new CompositeDetector(types.getMediaTypeRegistry(), List.of(others, this::atOnce));
    }

    @Override
    public MediaType detect(InputStream input, Metadata metadata) throws IOException {
        String known = metadata.get(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE);
        if (known != null) {
            return MediaType.parse(known);
        }
        MediaType told = atOnce(input, metadata);
        return TOLD.contains(told) ? told : all.detect(input, metadata);
    }

    private MediaType atOnce(InputStream input, Metadata metadata) throws IOException {
        input.mark(PDF.length());
        String start = new String(input.readNBytes(PDF.length()), StandardCharsets.ISO_8859_1);
        input.reset();
        if (start.equals(PDF)) {
            return MediaType.application("pdf");
        }
        return start.startsWith("PK") ? inside.detect(input, metadata) : MediaType.OCTET_STREAM;
    }
}
