package org.gaiachat.mcp;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gaiachat.json.JsonBuilders;

/**
 * What a request of the current revision says of itself, and once more in its headers for whoever reads those alone. The
 * two must agree (Streamable HTTP, Request Metadata). Of revisions before, the header alone tells which.
 *
 * @param headers the value of each header by its name, null where it was not sent
 */
record RequestMetadata(Message message, UnaryOperator<String> headers) {

    static final String REVISION = "io.modelcontextprotocol/protocolVersion";

    private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    private static final String REVISION_HEADER = "MCP-Protocol-Version";
    private static final String ENCODED = "=?base64?";

    /** Which parameter a header must repeat. */
    private static final Map<String, String> NAMED =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    /**
     * Looks at all of it.
     *
     * @throws McpException where it is not complete, not consistent, or of a revision that is not spoken here
     */
    void check() {
        Optional<String> header = Optional.ofNullable(headers.apply(REVISION_HEADER));
        if (message.saysItsRevision()) {
            checkCurrent(header.orElse(""));
        } else if (header.filter(Revisions.CURRENT::equals).isPresent() && !message.isNotification()) {
            throw missing(REVISION);
        } else if (header.isPresent()
                && !header.get().equals(Revisions.CURRENT)
                && !Revisions.INTRODUCED.contains(header.get())) {
            throw unknown(header.get());
        }
    }

    private void checkCurrent(String header) {
        String said = message.meta().get(REVISION) instanceof JsonString text ? text.getString() : "";
        if (!said.equals(header)) {
            throw differs(REVISION_HEADER);
        }
        if (!said.equals(Revisions.CURRENT)) {
            throw unknown(said);
        }
        if (!(message.meta().get(CAPABILITIES) instanceof JsonObject)) {
            throw missing(CAPABILITIES);
        }
        if (!message.method().equals(headers.apply("Mcp-Method"))) {
            throw differs("Mcp-Method");
        }
        String parameter = NAMED.get(message.method());
        if (parameter != null && !named(headers.apply("Mcp-Name")).equals(Optional.of(message.text(parameter)))) {
            throw differs("Mcp-Name");
        }
    }

    /** A name that a header can't hold comes in Base64. */
    private static Optional<String> named(String header) {
        if (header == null || !header.startsWith(ENCODED) || !header.endsWith("?=")) {
            return Optional.ofNullable(header);
        }
        try {
            String encoded = header.substring(ENCODED.length(), header.length() - 2);
            return Optional.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notEncoded) {
            return Optional.empty();
        }
    }

    private McpException missing(String key) {
        return message.refused(400, McpError.INVALID_PARAMETERS, "The request has no “" + key + "” in its “_meta”.");
    }

    private McpException differs(String header) {
        return message.refused(
                400, McpError.HEADERS_DIFFER, "The header " + header + " does not repeat what the request says.");
    }

    private McpException unknown(String revision) {
        var data = JsonBuilders.object().add("supported", Revisions.all()).add("requested", revision);
        return message.refused(new McpError(
                400, McpError.REVISION_UNKNOWN, "This revision of the protocol is not spoken here.", data.build()));
    }
}
