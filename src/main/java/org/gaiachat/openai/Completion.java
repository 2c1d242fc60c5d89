package org.gaiachat.openai;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.json.JsonBuilders;

/**
 * One answer on its way to a client, whole or in chunks. How many tokens it cost is not told, since nobody knows.
 */
final class Completion {

    private final String id = "chatcmpl-" + UUID.randomUUID();
    private final long created = Instant.now().getEpochSecond();
    private final ChatRequest request;
    private final BiConsumer<List<Message>, String> remembered;
    private final StringBuilder text = new StringBuilder();
    private Citations citations;

    /**
     * An answer that has not begun.
     *
     * @param server this server's address
     * @param remembered told at the end what was said, and in which conversation
     */
    Completion(ChatRequest request, URI server, BiConsumer<List<Message>, String> remembered) {
        this.request = request;
        this.remembered = remembered;
        citations = new Citations(List.of(), server);
    }

    /** Takes a part in; gives what it adds to the text. */
    String take(AnswerPart part) {
        if (part instanceof AnswerPart.Sources known) {
            citations = new Citations(known.sources(), citations.server());
        } else if (part instanceof AnswerPart.Text more) {
            text.append(more.text());
            return more.text();
        } else if (part instanceof AnswerPart.Finished end) {
            String footer = request.footer() ? citations.footer() : "";
            text.append(footer);
            // Gaia need not name one
            if (!end.conversationId().isEmpty()) {
                remember(end.conversationId());
            }
            return footer;
        }
        return "";
    }

    /** The whole answer, once its end is taken in. */
    JsonObject whole() {
        var message = JsonBuilders.object()
                .add("role", "assistant")
                .add("content", text.toString())
                .add("refusal", JsonValue.NULL)
                .add("annotations", citations.annotations(text.toString()));
        return answer(
                "chat.completion",
                JsonBuilders.object()
                        .add("index", 0)
                        .add("message", message)
                        .add("logprobs", JsonValue.NULL)
                        .add("finish_reason", "stop"));
    }

    /** A chunk that begins the answer. */
    JsonObject first() {
        return chunk(JsonBuilders.object().add("role", "assistant").add("content", ""), JsonValue.NULL);
    }

    JsonObject more(String added) {
        return chunk(JsonBuilders.object().add("content", added), JsonValue.NULL);
    }

    /** The chunk that ends the answer, with its sources. */
    JsonObject last() {
        return chunk(
                JsonBuilders.object().add("annotations", citations.annotations(text.toString())),
                JsonBuilders.text("stop"));
    }

    private void remember(String conversation) {
        List<Message> said = new ArrayList<>(request.before());
        said.add(new Message("user", request.question()));
        said.add(new Message("assistant", text.toString()));
        remembered.accept(said, conversation);
    }

    private JsonObject chunk(JsonObjectBuilder delta, JsonValue finishReason) {
        return answer(
                "chat.completion.chunk",
                JsonBuilders.object().add("index", 0).add("delta", delta).add("finish_reason", finishReason));
    }

    private JsonObject answer(String object, JsonObjectBuilder choice) {
        return JsonBuilders.object()
                .add("id", id)
                .add("object", object)
                .add("created", created)
                .add("model", request.model().id())
                .add("choices", JsonBuilders.array().add(choice))
                .build();
    }
}
