package org.gaiachat.gaia.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gaiachat.gaia.helios.FaultyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model over real sockets: what is sent, what comes back, and what becomes of both when something fails. */
class LanguageModelTest extends ModelOverSockets {

    @Test
    void a_request_has_the_rules_what_was_said_before_and_what_is_asked() {
        server.says("72 ", "hours");
        assertThat(all(begun())).isEqualTo("72 hours");
        assertThat(server.requests())
                .containsExactly("{\"model\":\"llama3.2:3b\",\"messages\":["
                        + "{\"role\":\"system\",\"content\":\"Be brief.\"},"
                        + "{\"role\":\"user\",\"content\":\"One?\"},"
                        + "{\"role\":\"assistant\",\"content\":\"One.\"},"
                        + "{\"role\":\"user\",\"content\":\"Größe des „Nordpiers“?\"}],"
                        + "\"stream\":true,\"temperature\":0.2}");
        assertThat(server.headers().get(0)).doesNotContainKey("authorization");
    }

    @Test
    void a_key_goes_into_its_header_and_nowhere_else() {
        assertThat(all(model(server.url(), PATIENCE, Optional.of(FaultyModel.KEY))
                        .write(PROMPT, more::release)))
                .isEqualTo("(it wrote nothing)");
        assertThat(server.headers().get(0)).containsEntry("authorization", "Bearer " + FaultyModel.KEY);
        assertThat(server.requests().get(0)).doesNotContain(FaultyModel.KEY);
    }

    @Test
    void one_byte_at_a_time_says_the_same() {
        byte[] bytes = (FaultyModel.delta("72 Stunden – 船 🚢") + FaultyModel.DONE).getBytes(StandardCharsets.UTF_8);
        server.does((request, line) -> {
            line.stream();
            for (byte b : bytes) {
                line.chunk(new byte[] {b});
            }
            line.end();
        });
        assertThat(all(begun())).isEqualTo("72 Stunden – 船 🚢");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | it does not accept the key",
                "403 | it does not accept the key",
                "404 | its server has no model of this name",
                "429 | it takes no more requests",
                "400 | it failed with status 400",
                "500 | it failed with status 500",
                "503 | it failed with status 503",
                "302 | it failed with status 302",
            })
    void a_refusal_is_told_in_words_and_nothing_of_its_body(int status, String why) {
        server.does((request, line) -> line.reply(status, "application/json", "{\"error\":\"" + request + "\"}"));
        assertThat(all(begun())).startsWith("(" + why).doesNotContain("Nordpier");
    }

    @Test
    void a_server_that_is_not_there_is_told_and_after_three_times_left_alone() throws Exception {
        LanguageModel model = model(server.url(), PATIENCE, Optional.empty());
        server.close();
        for (int i = 0; i < 3; i++) {
            assertThat(all(model.write(PROMPT, more::release)))
                    .isEqualTo("(it can't be reached: the connection was refused)");
        }
        assertThat(all(model.write(PROMPT, more::release))).contains("left alone for a moment");
    }

    @Test
    void refusals_do_not_count_as_not_being_there() {
        server.does((request, line) -> line.reply(429, "application/json", "{}"));
        LanguageModel model = model(server.url(), PATIENCE, Optional.empty());
        for (int i = 0; i < 5; i++) {
            assertThat(all(model.write(PROMPT, more::release))).contains("no more requests");
        }
    }

    @Test
    void a_host_that_nobody_knows_is_told() {
        URI nowhere = URI.create("http://model.invalid/v1");
        assertThat(all(model(nowhere, PATIENCE, Optional.empty()).write(PROMPT, more::release)))
                .isEqualTo("(it can't be reached: its host name is not known)");
    }

    @Test
    void a_reset_and_an_early_end_are_told_after_what_had_come() {
        server.does((request, line) -> line.reset());
        assertThat(all(begun())).startsWith("(it can't be reached: ");
        server.does((request, line) -> {
            line.stream().chunk(FaultyModel.delta("72 ") + "data: {\"cho");
            line.close();
        });
        assertThat(all(begun())).matches("72 \\((it broke off|what came from it can't be read)\\)");
        server.does(
                (request, line) -> line.stream().chunk(FaultyModel.delta("72 ")).end());
        assertThat(all(begun())).isEqualTo("72 (it broke off)");
    }

    @Test
    void an_event_without_end_is_no_text() {
        server.does((request, line) -> {
            line.stream();
            for (int i = 0; i < 3_000; i++) {
                line.chunk("data: " + "x".repeat(1_000));
            }
        });
        assertThat(all(begun())).isEqualTo("(what came from it can't be read)");
    }
}
