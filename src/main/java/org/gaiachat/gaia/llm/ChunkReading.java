package org.gaiachat.gaia.llm;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.Consumer;
import org.gaiachat.json.ParsedJson;
import org.gaiachat.upstream.WireEvent;

/**
 * Makes text of the events of a streamed chat completion, in the spellings of those who serve it: with or without usage,
 * a role or a reason to end, and with what the model reasons under either of its two names.
 */
final class ChunkReading {

    private final Consumer<Written> written;
    private final ShownText shown = new ShownText();
    private Optional<String> reason = Optional.empty();
    private boolean thinking;
    private boolean anything;
    private boolean over;

    ChunkReading(Consumer<Written> written) {
        this.written = written;
    }

    /** Whether the last word was given. */
    boolean isOver() {
        return over;
    }

    /** Whether the model has said why it ends; only the end of the stream is missing. */
    boolean endSeen() {
        return reason.isPresent();
    }

    void take(WireEvent event) {
        String data = event.data().strip();
        if (over || data.isEmpty()) {
            return;
        }
        if (data.equals("[DONE]")) {
            reason = reason.or(() -> Optional.of("stop"));
            end();
            return;
        }
        Optional<JsonObject> chunk = ParsedJson.of(data).flatMap(ChunkReading::object);
        if (chunk.isEmpty()) {
            fail("what came from it can't be read");
        } else if (chunk.get().containsKey("error") && !chunk.get().isNull("error")) {
            fail("it failed while it wrote");
        } else {
            choice(chunk.get()).ifPresent(this::take);
        }
    }

    /** The stream has ended, as it should or not. */
    void end() {
        if (over) {
            return;
        }
        if (!endSeen()) {
            fail("it broke off");
            return;
        }
        show(shown.rest());
        boolean whole = !reason.get().equals("length");
        if (!anything) {
            fail(whole ? "it wrote nothing" : "it reached its limit of length before it wrote an answer");
        } else {
            over = true;
            written.accept(new Written.Ended(whole));
        }
    }

    /** Nothing more can come. */
    void fail(String why) {
        if (!over) {
            over = true;
            written.accept(new Written.Failed(why));
        }
    }

    private void take(JsonObject choice) {
        JsonObject delta = Optional.ofNullable(choice.get("delta"))
                .flatMap(ChunkReading::object)
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
        if (text(delta, "reasoning_content").or(() -> text(delta, "reasoning")).isPresent()) {
            think();
        }
        String more = text(delta, "content").map(shown::more).orElse("");
        if (shown.hasThought()) {
            think();
        }
        show(more);
        reason = text(choice, "finish_reason").or(() -> reason);
    }

    private void think() {
        if (!thinking && !anything) {
            thinking = true;
            written.accept(new Written.Thinking());
        }
    }

    private void show(String text) {
        if (!text.isEmpty()) {
            anything |= !text.isBlank();
            written.accept(new Written.Text(text));
        }
    }

    private static Optional<JsonObject> choice(JsonObject chunk) {
        return chunk.get("choices") instanceof JsonArray choices && !choices.isEmpty()
                ? object(choices.get(0))
                : Optional.empty();
    }

    private static Optional<JsonObject> object(JsonValue value) {
        return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** A text that says something; many servers send empty ones and {@code null}. */
    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text && !text.getString().isEmpty()
                ? Optional.of(text.getString())
                : Optional.empty();
    }
}
