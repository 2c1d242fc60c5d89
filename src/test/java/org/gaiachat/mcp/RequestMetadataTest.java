package org.gaiachat.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestMetadataTest {

    private static final String CURRENT = "2026-07-28";
    private static final String URI = "gaia-chat://datasets/%C3%9C";

    @Test
    void a_request_of_the_current_revision_whose_headers_repeat_it_is_in_order() {
        assertThatCode(() -> check(read(CURRENT), headers(CURRENT, "resources/read", URI)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,          resources/read, gaia-chat://datasets/%C3%9C
                    2025-11-25, resources/read, gaia-chat://datasets/%C3%9C
                    2026-07-28, -,              gaia-chat://datasets/%C3%9C
                    2026-07-28, tools/call,     gaia-chat://datasets/%C3%9C
                    2026-07-28, resources/read, -
                    2026-07-28, resources/read, gaia-chat://datasets/other
                    2026-07-28, resources/read, =?base64?%?=
                    2026-07-28, resources/read, =?base64?=
                    """)
    void a_header_that_is_missing_or_says_something_else_is_told(String revision, String method, String name) {
        assertThat(refused(read(CURRENT), headers(revision, method, name)).code())
                .isEqualTo(McpError.HEADERS_DIFFER);
    }

    @Test
    void a_name_that_no_header_can_hold_comes_in_base64() {
        var message = message("tools/call", meta(CURRENT).add("name", "Ü"));
        assertThatCode(() -> check(message, headers(CURRENT, "tools/call", "=?base64?w5w=?=")))
                .doesNotThrowAnyException();
    }

    @Test
    void another_revision_is_told_with_those_that_are_spoken_here() {
        var error = refused(read("1900-01-01"), headers("1900-01-01", "resources/read", URI));
        assertThat(error.code()).isEqualTo(McpError.REVISION_UNKNOWN);
        assertThat(error.data().getString("requested")).isEqualTo("1900-01-01");
        assertThat(error.data().getJsonArray("supported")).hasSize(4);
    }

    @Test
    void what_every_request_must_say_is_missed() {
        assertThat(refused(message("tools/list", Json.createObjectBuilder()), headers(CURRENT, "tools/list", null))
                        .code())
                .isEqualTo(McpError.INVALID_PARAMETERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-03-26", "2025-06-18", "2025-11-25"})
    void before_the_current_revision_a_header_tells_it_or_none_does(String revision) {
        var headers = headers(revision.isEmpty() ? null : revision, null, null);
        assertThatCode(() -> check(message("tools/list", Json.createObjectBuilder()), headers))
                .doesNotThrowAnyException();
        assertThat(refused(message("tools/list", Json.createObjectBuilder()), headers("2024-01-01", null, null))
                        .code())
                .isEqualTo(McpError.REVISION_UNKNOWN);
    }

    private static McpError refused(Message message, Map<String, String> headers) {
        return catchThrowableOfType(McpException.class, () -> check(message, headers))
                .error();
    }

    private static void check(Message message, Map<String, String> headers) {
        new RequestMetadata(message, headers::get).check();
    }

    private static Message read(String revision) {
        return message("resources/read", meta(revision).add("uri", URI));
    }

    private static JsonObjectBuilder meta(String revision) {
        JsonObject meta = Json.createObjectBuilder()
                .add("io.modelcontextprotocol/protocolVersion", revision)
                .add("io.modelcontextprotocol/clientCapabilities", Json.createObjectBuilder())
                .build();
        return Json.createObjectBuilder().add("_meta", meta);
    }

    private static Message message(String method, JsonObjectBuilder params) {
        return new Message(Optional.of(Json.createValue(1)), method, params.build());
    }

    private static Map<String, String> headers(String revision, String method, String name) {
        var headers = new TreeMap<String, String>();
        Map.of(
                        "MCP-Protocol-Version",
                        Optional.ofNullable(revision),
                        "Mcp-Method",
                        Optional.ofNullable(method),
                        "Mcp-Name",
                        Optional.ofNullable(name))
                .forEach((header, value) -> value.ifPresent(known -> headers.put(header, known)));
        return headers;
    }
}
