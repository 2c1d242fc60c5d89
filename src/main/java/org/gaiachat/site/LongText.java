package org.gaiachat.site;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses the API's long texts, such as a whole conversation, for clients that take gzip. Here and not in the server,
 * because the server would look at each file and stream as well, and tell HEAD another length (docs/adr/014).
 */
@Priority(Priorities.USER + 1) // before HeadLength, which measures what this leaves
public class LongText implements ContainerResponseFilter {

    /** Shorter ones fit in two packets either way. */
    private static final int LEAST_CHARACTERS = 2_048;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (response.getEntity() instanceof String text && text.length() >= LEAST_CHARACTERS) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
                response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, ContentCoding.GZIP.token());
                response.setEntity(gzipped(text));
            }
        }
    }

    private static boolean takesGzip(String acceptEncoding) {
        var accepted =
                ContentCoding.accepted(Optional.ofNullable(acceptEncoding).orElse(""));
        int gzip = accepted.indexOf(ContentCoding.GZIP);
        return gzip >= 0 && gzip < accepted.indexOf(ContentCoding.IDENTITY);
    }

    private static byte[] gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream(text.length() / 2);
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
