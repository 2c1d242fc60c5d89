package org.gaiachat.gaia.helios;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent to Gaia, apart from its headers.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path below the base URL, its segments encoded
 * @param query the parameters, not encoded
 * @param body a JSON body, if there is one
 */
record Call(String method, String path, Map<String, String> query, Optional<JsonObject> body) {

    static Call get(String path) {
        return get(path, Map.of());
    }

    static Call get(String path, Map<String, String> query) {
        return new Call("GET", path, query, Optional.empty());
    }

    static Call post(String path) {
        return new Call("POST", path, Map.of(), Optional.empty());
    }

    static Call post(String path, JsonObject body) {
        return new Call("POST", path, Map.of(), Optional.of(body));
    }

    static Call put(String path, JsonObject body) {
        return new Call("PUT", path, Map.of(), Optional.of(body));
    }

    static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), Optional.empty());
    }

    /** The same by another method. */
    Call by(String other) {
        return new Call(other, path, query, body);
    }
}
