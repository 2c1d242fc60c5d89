package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /document/{uid}}: where a document can be had, by the first of the paths that clients try. */
@Path("document/{uid}")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class DocumentResource {

    @Inject
    EmulatedGaia emulated;

    @Inject
    DownloadLink link;

    @GET
    @Path("download-url")
    public CompletionStage<String> where(@PathParam("uid") String uid, @Context UriInfo uri) {
        DocumentKey document = DocumentKey.of(uid);
        String url = uri.getBaseUri() + link.path(document);
        return emulated.gaia()
                .file(document.dataset(), document.documentId())
                .thenApply(file ->
                        JsonBuilders.object().add("downloadUrl", url).build().toString());
    }
}
