package org.gaiachat.json;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/**
 * The body of a request: a JSON object.
 *
 * <p>It is read by JSON-P and by hand, not bound to a class: the servers' JSON bindings differ in what they forgive and
 * in what they throw, and none names the field.
 */
public record JsonBody(JsonObject object) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private static final int SHORT = 1024;

    /** The media type of what the API answers. */
    public static final String MEDIA_TYPE = "application/json;charset=UTF-8";

    /**
     * Reads a body.
     *
     * @param limit the most bytes it may have
     * @throws ProblemException {@code body-too-large} or {@code malformed-json}
     */
    public static JsonBody read(InputStream body, int limit) {
        try {
            byte[] bytes = bytes(body, limit + 1);
            if (bytes.length > limit) {
                throw new ProblemException(
                        Problem.BODY_TOO_LARGE, "The request's body is larger than " + limit + " bytes.");
            }
            if (parse(bytes) instanceof JsonObject object) {
                return new JsonBody(object);
            }
            throw malformed("The request's body must be a JSON object.");
        } catch (IOException e) {
            throw new ProblemException(Problem.MALFORMED_JSON, "The request's body ended too early. Send it again.");
        }
    }

    /** Most bodies are a question: room for one is a sixteenth of what the stream itself would make. */
    private static byte[] bytes(InputStream body, int most) throws IOException {
        byte[] first = new byte[Math.min(SHORT, most)];
        int count = body.readNBytes(first, 0, first.length);
        byte[] rest = count < first.length ? new byte[0] : body.readNBytes(most - count);
        byte[] all = Arrays.copyOf(first, count + rest.length);
        System.arraycopy(rest, 0, all, count, rest.length);
        return all;
    }

    /** JSON between systems is in UTF-8 (RFC 8259, 8.1); a mark of the order of bytes before it may be overlooked. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static JsonValue parse(byte[] bytes) {
        try (var reader = READERS.createReader(new StringReader(text(bytes)))) {
            return reader.readValue();
        } catch (JsonParsingException e) {
            var where = e.getLocation();
            throw malformed("The request's body is not JSON: look at line " + where.getLineNumber() + ", column "
                    + where.getColumnNumber() + ".");
        } catch (RuntimeException e) {
            // of any kind: for what is nested too deeply, Parsson has none that says so
            throw malformed("The request's body is not JSON.");
        }
    }

    /** A text, or nothing where the field is absent or null. */
    public Optional<String> text(String field) {
        return value(field).map(value -> {
            if (value instanceof JsonString string) {
                return string.getString();
            }
            throw wrong(field, "a text");
        });
    }

    /** True or false, or nothing where the field is absent or null. */
    public Optional<Boolean> flag(String field) {
        return value(field).map(value -> {
            if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                return value == JsonValue.TRUE;
            }
            throw wrong(field, "true or false");
        });
    }

    /** A whole number within bounds, both included, or nothing where the field is absent or null. */
    public Optional<Integer> number(String field, int least, int most) {
        return value(field).map(value -> {
            if (value instanceof JsonNumber number
                    && number.isIntegral()
                    && number.doubleValue() >= least
                    && number.doubleValue() <= most) {
                return number.intValue();
            }
            throw wrong(field, "a whole number from " + least + " to " + most);
        });
    }

    /** A list of texts, empty where the field is absent or null. */
    public List<String> texts(String field) {
        return value(field)
                .map(value -> {
                    if (value.getValueType() == JsonValue.ValueType.ARRAY
                            && value.asJsonArray().stream().allMatch(JsonString.class::isInstance)) {
                        return value.asJsonArray().getValuesAs(JsonString::getString);
                    }
                    throw wrong(field, "a list of texts");
                })
                .orElse(List.of());
    }

    private Optional<JsonValue> value(String field) {
        return Optional.ofNullable(object.get(field)).filter(value -> value != JsonValue.NULL);
    }

    private static ProblemException wrong(String field, String expected) {
        return new ProblemException(Problem.INVALID_FIELD, "The field “" + field + "” must be " + expected + ".");
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(Problem.MALFORMED_JSON, detail);
    }
}
