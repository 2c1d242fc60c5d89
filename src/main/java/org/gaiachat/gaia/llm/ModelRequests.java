package org.gaiachat.gaia.llm;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import org.gaiachat.json.JsonBuilders;

/** Writes requests to the model. The key goes into its header, nowhere else. */
final class ModelRequests {

    /** What is found in passages is to be told as it stands there, not in ever new ways. */
    private static final double TEMPERATURE = 0.2;

    private final ModelSettings settings;

    ModelRequests(ModelSettings settings) {
        this.settings = settings;
    }

    HttpRequest of(Prompt prompt) {
        var request = HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/chat/completions"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body(prompt).toString()));
        settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.reveal()));
        return request.build();
    }

    private JsonObject body(Prompt prompt) {
        var messages = JsonBuilders.array().add(message("system", prompt.rules()));
        for (Prompt.Turn turn : prompt.before()) {
            messages.add(message("user", turn.request())).add(message("assistant", turn.reply()));
        }
        messages.add(message("user", prompt.request()));
        return JsonBuilders.object()
                .add("model", settings.model())
                .add("messages", messages)
                .add("stream", true)
                .add("temperature", TEMPERATURE)
                .build();
    }

    private static JsonObject message(String role, String content) {
        return JsonBuilders.object().add("role", role).add("content", content).build();
    }
}
