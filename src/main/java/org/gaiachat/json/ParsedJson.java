package org.gaiachat.json;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** Reads JSON that somebody else has written and that may be none. */
public final class ParsedJson {

    /** Finding the provider anew for each text would cost more than reading it. */
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private ParsedJson() {}

    /** The value that a text is; nothing where it is none, or one with more behind it, as in “12 ships”. */
    public static Optional<JsonValue> of(String text) {
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            return parser.hasNext() ? Optional.empty() : Optional.of(value);
        } catch (RuntimeException notJson) {
            // of any kind: for what is nested too deeply, Parsson has none that says so
            return Optional.empty();
        }
    }
}
