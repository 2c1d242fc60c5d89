package org.gaiachat.gaia.helios;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;

/** Reads JSON, or says that it is none; what it was stays untold, since it may hold anything. */
final class JsonText {

    /** Finding the provider anew for each text would cost more than reading it. */
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

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

    /** The value that a text is; nothing where it is none, or one with more behind it, as in “12 ships”. */
    static Optional<JsonValue> parse(String text) {
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            return parser.hasNext() ? Optional.empty() : Optional.of(value);
        } catch (NoSuchElementException
                | JsonException
                | IllegalStateException
                | NumberFormatException
                | ArithmeticException notJson) {
            return Optional.empty();
        }
    }
}
