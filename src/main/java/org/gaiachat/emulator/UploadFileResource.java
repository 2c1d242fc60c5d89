package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /upload-file}: a file as it is, its name and size in headers. */
@Path("upload-file")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class UploadFileResource {

    /** What remains of a name that was written for a URL. */
    private static final String ESCAPED = "([A-Za-z0-9._*-]|%[0-9A-Fa-f]{2})+";

    @Inject
    UploadSessions sessions;

    @POST
    public CompletionStage<String> upload(
            @HeaderParam("X-Upload-Session-ID") String session,
            @HeaderParam("X-File-Name") String name,
            @HeaderParam("X-File-Size") String announced,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
            InputStream content) {
        String fileName = unescaped(name == null ? "" : name);
        OptionalLong size = Stream.of(Optional.ofNullable(announced), Optional.ofNullable(length))
                .flatMap(Optional::stream)
                .filter(number -> number.matches("\\d{1,15}"))
                .mapToLong(Long::parseLong)
                .findFirst();
        return sessions.take(session == null ? "" : session, fileName, size, content)
                .thenApply(done -> JsonBuilders.object()
                        .add("uploadSessionId", session)
                        .add("fileName", fileName)
                        .build()
                        .toString());
    }

    /** Headers have no letters beyond Latin; who needs them escapes the name, and who does not sends it as it is. */
    private static String unescaped(String name) {
        return name.matches(ESCAPED) ? URLDecoder.decode(name, StandardCharsets.UTF_8) : name;
    }
}
