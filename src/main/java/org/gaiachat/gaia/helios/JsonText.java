package org.gaiachat.gaia.helios;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.json.ParsedJson;

/** Reads JSON, or says that it is none; what it was stays untold, since it may hold anything. */
final class JsonText {

    private JsonText() {}

    /** The value in a body; an empty body is an empty object, as after a 204. */
    static JsonValue read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .orElseThrow(() -> new GaiaException(new UpstreamFault.GaiaAnswerUnreadable()));
    }

    /** The value that a text is; nothing where it is none. */
    static Optional<JsonValue> parse(String text) {
        return ParsedJson.of(text);
    }
}
