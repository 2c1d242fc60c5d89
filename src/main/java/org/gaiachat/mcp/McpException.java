package org.gaiachat.mcp;

import jakarta.json.JsonValue;
import java.util.Optional;

/** Ends a message with an error of the protocol: nothing to trace, only something to tell. */
final class McpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient McpError error;
    private final transient Optional<JsonValue> id;

    McpException(McpError error, Optional<JsonValue> id) {
        super(error.message(), null, false, false);
        this.error = error;
        this.id = id;
    }

    McpError error() {
        return error;
    }

    /** The id of the message, where it could be read. */
    Optional<JsonValue> id() {
        return id;
    }
}
