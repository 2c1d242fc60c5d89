package org.gaiachat.openai;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.gaiachat.json.JsonUnlessTable;

/** An application beside that of the API, so that its failures are told as OpenAI's clients read them. */
@ApplicationPath("api/v1")
public class OpenAi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ChatCompletionsResource.class,
                JsonUnlessTable.class,
                ModelsResource.class,
                OpenAiErrorMapper.class,
                WebOpenAiErrorMapper.class);
    }
}
