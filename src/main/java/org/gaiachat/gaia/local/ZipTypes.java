package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks into files that begin as ZIP files do, such as those of an office, and into no others: on these Tika tries every
 * format of archives. None of them is read here, and the try for tar fails where a server puts an older commons-lang3 of
 * its own before that of the WAR, as TomEE does (docs/adr/019).
 */
final class ZipTypes implements Detector {

    private static final long serialVersionUID = 1L;

    private final Detector inside = new DefaultZipContainerDetector();

    /** All that Tika detects, but for other archives than ZIP. */
    static Detector andAllOthers() {
        var types = MimeTypes.getDefaultMimeTypes();
        var others = new DefaultDetector(
                types, new ServiceLoader(ZipTypes.class.getClassLoader()), List.of(DefaultZipContainerDetector.class));
        return new CompositeDetector(types.getMediaTypeRegistry(), List.of(others, new ZipTypes()));
    }

    @Override
    public MediaType detect(InputStream input, Metadata metadata) throws IOException {
        input.mark(2);
        boolean zip = input.read() == 'P' && input.read() == 'K';
        input.reset();
        return zip ? inside.detect(input, metadata) : MediaType.OCTET_STREAM;
    }
}
