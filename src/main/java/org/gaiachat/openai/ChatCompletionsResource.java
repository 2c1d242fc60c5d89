package org.gaiachat.openai;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.gaiachat.json.JsonBody;

/** {@code /chat/completions}: a question, and what went before it, answered whole; {@link ChatStreams} has read it. */
@Path("chat/completions")
@RequestScoped
public class ChatCompletionsResource {

    @Inject
    Chats chats;

    @Inject
    HttpServletRequest servletRequest;

    @POST
    @Produces(JsonBody.MEDIA_TYPE)
    public CompletionStage<String> whole(@Context UriInfo uri) {
        var asked = ChatStreams.read(servletRequest);
        String program = OpenAiAccess.program(servletRequest);
        var completion = chats.completion(asked, program, uri.getBaseUri().resolve("../../"));
        return WholeCompletion.of(chats.whole(asked, program), completion);
    }
}
