package org.gaiachat.gaia.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gaiachat.gaia.helios.FaultyModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model over real sockets: what is sent, what comes back, and what becomes of both when something fails. */
class LanguageModelTest {

    private static final Prompt PROMPT =
            new Prompt("Be brief.", List.of(new Prompt.Turn("One?", "One.")), "Größe des „Nordpiers“?");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FaultyModel server = new FaultyModel();
    private final List<LanguageModel> models = new ArrayList<>();
    private final Semaphore more = new Semaphore(0);

    @AfterEach
    void close() throws Exception {
        models.forEach(LanguageModel::close);
        server.close();
    }

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

    @Test
    void one_connection_serves_one_question_after_another() {
        server.says("72 hours");
        LanguageModel model = model(server.url(), PATIENCE, Optional.empty());
        for (int i = 0; i < 5; i++) {
            assertThat(all(model.write(PROMPT, more::release))).isEqualTo("72 hours");
        }
        assertThat(server.requests()).hasSize(5);
        assertThat(server.connections()).isLessThan(5);
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
    void silence_before_the_head_and_in_the_stream_has_a_limit() throws Exception {
        var closed = new CountDownLatch(2);
        server.does((request, line) -> line.awaitClosed(closed));
        Duration second = Duration.ofSeconds(1);
        assertThat(all(model(server.url(), second, Optional.empty()).write(PROMPT, more::release)))
                .isEqualTo("(it said nothing for 1 seconds)");
        server.does(
                (request, line) -> line.stream().chunk(FaultyModel.delta("72 ")).awaitClosed(closed));
        assertThat(all(model(server.url(), second, Optional.empty()).write(PROMPT, more::release)))
                .isEqualTo("72 (it said nothing for 1 seconds)");
        assertThat(closed.await(10, TimeUnit.SECONDS))
                .as("both connections closed")
                .isTrue();
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
    void a_text_that_is_complete_does_not_wait_for_its_connection_to_close() throws Exception {
        var closed = new CountDownLatch(1);
        server.does((request, line) -> line.stream()
                .chunk(FaultyModel.delta("72 hours") + FaultyModel.DONE)
                .awaitClosed(closed));
        assertThat(all(begun())).isEqualTo("72 hours");
        assertThat(closed.await(10, TimeUnit.SECONDS))
                .as("the connection is not kept")
                .isTrue();
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

    @Test
    void U_04_closing_closes_the_connection_whether_or_not_anything_had_come() throws Exception {
        var before = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        server.does((request, line) -> {
            asked.countDown();
            line.awaitClosed(before);
        });
        Writing unanswered = begun();
        asked.await();
        unanswered.close();
        assertThat(before.await(1, TimeUnit.SECONDS))
                .as("closed before the head")
                .isTrue();

        var within = new CountDownLatch(1);
        server.does(
                (request, line) -> line.stream().chunk(FaultyModel.delta("72 ")).awaitClosed(within));
        Writing begun = begun();
        assertThat(next(begun)).isEqualTo(new Written.Text("72 "));
        begun.close();
        assertThat(within.await(1, TimeUnit.SECONDS))
                .as("closed within the text")
                .isTrue();
    }

    @Test
    void a_model_is_read_no_faster_than_its_text_is_taken() throws Exception {
        var sent = new AtomicLong();
        String piece = FaultyModel.delta("x".repeat(1_000));
        server.does((request, line) -> {
            line.stream();
            for (; sent.get() < 50_000; sent.incrementAndGet()) {
                line.chunk(piece);
            }
        });
        Writing writing = begun();
        assertThat(next(writing)).isInstanceOf(Written.Text.class);
        long[] before = {-1};
        await("the server waits").pollInterval(Duration.ofMillis(300)).until(() -> {
            boolean stands = sent.get() == before[0];
            before[0] = sent.get();
            return stands;
        });
        assertThat(sent.get()).as("of 50 MB").isLessThan(20_000);
        writing.close();
    }

    private Writing begun() {
        return model(server.url(), PATIENCE, Optional.empty()).write(PROMPT, more::release);
    }

    private LanguageModel model(URI url, Duration silence, Optional<String> key) {
        LanguageModel model = LanguageModel.open(FaultyModel.settings(url, silence, key));
        models.add(model);
        return model;
    }

    private Written next(Writing writing) throws InterruptedException {
        for (Optional<Written> one = writing.next(); ; one = writing.next()) {
            if (one.isPresent()) {
                return one.get();
            }
            more.acquire();
        }
    }

    /** All of the text, and why there is no more of it in brackets. */
    private String all(Writing writing) {
        try {
            var text = new StringBuilder();
            for (Written one = next(writing); ; one = next(writing)) {
                if (one instanceof Written.Text more) {
                    text.append(more.text());
                } else if (one instanceof Written.Failed failed) {
                    return text.append("(" + failed.why() + ")").toString();
                } else if (one instanceof Written.Ended) {
                    return text.toString();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
