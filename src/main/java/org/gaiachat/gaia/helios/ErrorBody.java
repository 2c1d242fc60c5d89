package org.gaiachat.gaia.helios;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * The body of a status that is no success. Gaia's are JSON with {@code errorCode} and {@code message} or
 * {@code errorMessage}; anybody's HTML may come in their place. Only the code is ever used: what a message says may be
 * anything, even the key.
 */
record ErrorBody(Fields fields) {

    static ErrorBody of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return new ErrorBody(
                text.startsWith("{")
                        ? Fields.of(JsonText.parse(text).orElse(JsonObject.EMPTY_JSON_OBJECT))
                        : Fields.of(null));
    }

    /** Gaia's code for what is wrong; empty where there is none. */
    String code() {
        return fields.word("errorCode", "code")
                .or(() -> fields.child("error").word("errorCode", "code"))
                .orElse("");
    }

    /** Whether Gaia itself says what is wrong, not something that stands before it. */
    boolean isGaias() {
        return !code().isEmpty() || fields.word("message", "errorMessage").isPresent();
    }
}
