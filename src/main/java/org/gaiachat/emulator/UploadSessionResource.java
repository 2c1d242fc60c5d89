package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /upload-session}: begins an upload. */
@Path("upload-session")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class UploadSessionResource {

    @Inject
    UploadSessions sessions;

    @POST
    public String open() {
        return JsonBuilders.object()
                .add("uploadSessionId", sessions.open())
                .add("expiresAt", Instant.now().plus(UploadSessions.LIFE).toString())
                .build()
                .toString();
    }
}
