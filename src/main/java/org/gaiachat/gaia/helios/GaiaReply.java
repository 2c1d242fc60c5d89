package org.gaiachat.gaia.helios;

import jakarta.json.JsonValue;
import java.net.http.HttpHeaders;
import org.gaiachat.gaia.GaiaException;

/** A whole reply. */
record GaiaReply(int status, HttpHeaders headers, byte[] body) {

    /** Whether there is nothing at the path: the thing asked for, or on some tenants the path itself. */
    boolean absent() {
        return status == 404 || status == 405 || status == 501;
    }

    /** Whether a gateway says that Gaia was not there for the moment, and not when it will be. */
    boolean busy() {
        return (status == 502 || status == 503)
                && headers.firstValue("Retry-After").isEmpty();
    }

    boolean isJson() {
        return headers.firstValue("Content-Type").orElse("").contains("json");
    }

    boolean successful() {
        return status >= 200 && status < 300;
    }

    /**
     * The body of a success.
     *
     * @param asked what was asked for, in words that end the sentence “The engine that answers here does not offer …”
     * @throws GaiaException for any other status, and for a body that is not JSON
     */
    JsonValue json(String asked) {
        if (!successful()) {
            throw new GaiaException(StatusFault.of(status, headers, asked));
        }
        return json();
    }

    /** The body; one that is empty is an empty object. */
    JsonValue json() {
        return JsonText.read(body);
    }
}
