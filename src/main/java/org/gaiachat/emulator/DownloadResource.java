package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.gaiachat.gaia.DocumentFile;
import org.gaiachat.site.Attachment;

/** {@code /download}: the files that links lead to. */
@Path("download/{link}")
@RequestScoped
public class DownloadResource {

    @Inject
    EmulatedGaia emulated;

    @Inject
    DownloadLink link;

    @GET
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("link") String given) {
        DocumentKey document = link.document(given);
        // Waited for here, so that a slow reader holds this request's thread and not one of the engine's.
        DocumentFile file = emulated.gaia()
                .file(document.dataset(), document.documentId())
                .toCompletableFuture()
                .join();
        StreamingOutput content = output -> {
            try (var bytes = file.content().open()) {
                bytes.transferTo(output);
            }
        };
        var response = Response.ok(content, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.name()));
        file.size().ifPresent(size -> response.header(HttpHeaders.CONTENT_LENGTH, size));
        return response.build();
    }
}
