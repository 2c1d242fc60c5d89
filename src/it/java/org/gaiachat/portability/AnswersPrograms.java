package org.gaiachat.portability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.helios.Upstream;
import org.gaiachat.server.Browser;
import org.gaiachat.server.RawHttp.Answer;
import org.junit.jupiter.api.Test;

/** What other programs are answered, over the Model Context Protocol. */
interface AnswersPrograms extends OfDeployed {

    String TOKEN = "Authorization: Bearer program";

    /** SHA-256 of the token, in hexadecimal. */
    String TOKEN_HASH = "1310ca2c8932dbd118668bd97442558a3e1f546b5e15c69699dfbd6024f548d8";

    @Test
    default void a_program_with_a_token_is_told_how_far_its_question_is_and_the_answer() throws Exception {
        app().needs(Case.EARLY_EVENTS);
        try (var program = ask()) {
            Upstream.Stream answer = app().server().gaia().next().token("nine tonnes");
            program.readUntil("notifications/progress");
            answer.end();
            assertThat(program.readToEnd()).anyMatch(line -> line.contains("\"answer\":\"nine tonnes\""));
        }
    }

    @Test
    default void a_program_that_leaves_ends_its_question_at_gaia() throws Exception {
        app().needs(Case.EARLY_EVENTS);
        Upstream.Stream answer;
        try (var program = ask()) {
            answer = app().server().gaia().next().token("nine");
            program.readUntil("notifications/progress");
        }
        assertThat(answer.closed().await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    default void messages_are_answered_at_once_and_refused_by_the_protocols_own_errors() throws IOException {
        var introduced = send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}", TOKEN);
        assertThat(app().json(introduced, 200).getJsonObject("result").getString("protocolVersion"))
                .isEqualTo("2025-11-25");
        assertThat(introduced.header("Mcp-Session-Id")).isNotEmpty();
        assertThat(send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", TOKEN)
                        .status())
                .isEqualTo(202);
        assertThat(app().json(send("{", TOKEN), 400).getJsonObject("error").getInt("code"))
                .isEqualTo(-32_700);
        assertThat(send("{}", "Authorization: Bearer wrong").status()).isEqualTo(401);
        assertThat(app().get("/api/mcp", TOKEN).status()).isEqualTo(405);
    }

    private Answer send(String body, String token) throws IOException {
        return app().sendBody("POST", "/api/mcp", "application/json", body, token, "Accept: application/json");
    }

    private Browser ask() throws IOException {
        String call = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"ask\",\"arguments\":"
                + "{\"question\":\"What does it lift?\",\"datasets\":[\"Gaia Chat guide\"]},"
                + "\"_meta\":{\"progressToken\":1}}}";
        return app().stream("POST", "/api/mcp", call, TOKEN);
    }
}
