package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Reachability;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.problems.ProblemDocument;
import org.gaiachat.upstream.ProxyChoice;
import org.gaiachat.upstream.UpstreamThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Gaia that is down is left alone, and found again when it is back. */
class CircuitTest {

    private static final String LAST = "data: {\"data\":{\"responseString\":\"a\",\"queryUid\":\"q\"}}\n\n";

    private final FaultyGaia gaia = new FaultyGaia();

    @AfterEach
    void close() throws Exception {
        gaia.close();
    }

    @Test
    void a_gaia_that_is_down_is_not_asked_until_it_is_worth_it() {
        gaia.on("/ask/stream", (call, line) -> line.reply(503, "text/html", "<html>"));
        try (var adapter = adapter(new Circuit(Duration.ofSeconds(2)))) {
            assertThat(adapter.reachability()).isEqualTo(Reachability.REACHED);
            for (int i = 0; i < 8; i++) {
                assertThat(Faults.of(Parts.all(adapter.ask(SampleStreams.QUESTION))))
                        .isEqualTo(new UpstreamFault.GaiaFailed(503));
            }
            assertThat(adapter.reachability()).isEqualTo(Reachability.DOWN);
            Parts refused = Parts.all(adapter.ask(SampleStreams.QUESTION));
            assertThat(Faults.of(refused)).isInstanceOf(UpstreamFault.GaiaDown.class);
            assertThat(ProblemDocument.of(refused.error()).status()).isEqualTo(503);
            assertThat(Faults.of(adapter.datasets(DatasetQuery.ALL))).isInstanceOf(UpstreamFault.GaiaDown.class);
            assertThat(gaia.calls()).as("nothing was sent").hasSize(8);

            gaia.on("/ask/stream", (call, line) -> line.stream().chunk(LAST).end());
            await().until(() -> Parts.all(adapter.ask(SampleStreams.QUESTION)).complete());
            await().until(() -> Parts.all(adapter.ask(SampleStreams.QUESTION)).complete()
                    && adapter.reachability() == Reachability.REACHED);
        }
    }

    @Test
    void a_gaia_that_refuses_is_not_down() {
        try (var adapter = adapter(new Circuit())) {
            for (int status : new int[] {400, 401, 403, 404, 409, 429, 500}) {
                gaia.on("/ask/stream", (call, line) -> line.reply(status, "text/html", "<html>"));
                for (int i = 0; i < 4; i++) {
                    Parts.all(adapter.ask(SampleStreams.QUESTION));
                }
            }
            assertThat(adapter.reachability()).isEqualTo(Reachability.REACHED);
        }
    }

    @Test
    void one_request_that_is_answered_is_enough_to_find_gaia_again() {
        var circuit = new Circuit(Duration.ofMillis(100));
        fail(circuit, 8);
        assertThat(circuit.reachability()).isEqualTo(Reachability.DOWN);
        await().ignoreExceptions().untilAsserted(() -> circuit.begin().answered(200));
        assertThat(circuit.reachability()).isEqualTo(Reachability.REACHED);
    }

    @Test
    void the_wait_that_is_told_is_what_is_left_of_the_rest_under_way() {
        var circuit = new Circuit(Duration.ofSeconds(1));
        fail(circuit, 8);
        assertThat(wait(circuit)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        await().pollInterval(Duration.ofMillis(50)).until(() -> wait(circuit).toMillis() < 500);
        await().ignoreExceptions().untilAsserted(() -> fail(circuit, 1));
        assertThat(wait(circuit)).as("of the second rest").isBetween(Duration.ofMillis(1001), Duration.ofSeconds(2));
    }

    private static void fail(Circuit circuit, int times) {
        for (int i = 0; i < times; i++) {
            circuit.begin().answered(503);
        }
    }

    private static Duration wait(Circuit circuit) {
        var refused = catchThrowableOfType(GaiaException.class, circuit::begin);
        return ((UpstreamFault.GaiaDown) refused.fault()).retryAfter();
    }

    @Test
    void who_gives_up_neither_helps_nor_harms() {
        var circuit = new Circuit();
        for (int i = 0; i < 50; i++) {
            circuit.begin().givenUp();
        }
        assertThat(circuit.reachability()).isEqualTo(Reachability.REACHED);
        for (int i = 0; i < 8; i++) {
            var attempt = circuit.begin();
            attempt.answered(504);
            attempt.answered(200);
        }
        assertThatThrownBy(circuit::begin).isInstanceOf(GaiaException.class);
    }

    @Test
    void second_tries_have_a_budget_for_all_together() {
        var asked = new AtomicInteger();
        var busy = new GaiaReply(503, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[0]);
        try (var threads = new UpstreamThreads("gaia-helios", 8)) {
            var tries = new SecondTries(threads.clock());
            IntStream.range(0, 30)
                    .mapToObj(i -> tries.of(() -> {
                        asked.incrementAndGet();
                        return CompletableFuture.completedFuture(busy);
                    }))
                    .toList()
                    .forEach(reply -> assertThat(reply.join().status()).isEqualTo(503));
        }
        assertThat(asked.get()).isBetween(31, 40);
    }

    /** What is thrown when a second try is not let through must not be lost: the reader would wait for ever. */
    @Test
    void reads_whose_second_try_meets_an_open_circuit_end_all_the_same() {
        try (var adapter = adapter(new Circuit())) {
            for (int i = 0; i < 30; i++) {
                gaia.on("/dataset/Log" + i + "/details", (call, line) -> line.reply(503, "text/html", "<html>"));
            }
            var asked = IntStream.range(0, 30)
                    .mapToObj(i -> adapter.dataset("Log" + i).toCompletableFuture())
                    .toList();
            await().until(() -> asked.stream().allMatch(CompletableFuture::isCompletedExceptionally));
            assertThat(adapter.reachability()).isEqualTo(Reachability.DOWN);
        }
    }

    @Test
    void a_wait_that_gaia_names_is_passed_on_and_not_cut_short_by_a_second_try() {
        gaia.on("/conversations", (call, line) -> line.reply(503, "text/html", "<html>", "Retry-After: 9"));
        try (var adapter = adapter(new Circuit())) {
            GaiaException met = Faults.failure(adapter.conversations(ConversationQuery.ALL));
            assertThat(met.fault()).isEqualTo(new UpstreamFault.GaiaFailed(503, Optional.of(Duration.ofSeconds(9))));
            assertThat(ProblemDocument.of(met).retryAfterSeconds()).contains(9L);
        }
        assertThat(gaia.calls()).hasSize(1);
    }

    @Test
    void identical_lists_that_are_wanted_at_once_are_asked_for_once() {
        gaia.on("/conversations", (call, line) -> {
            Thread.sleep(200); // slow enough for all to be waiting
            line.reply(200, "application/json", "[{\"id\":\"c\",\"name\":\"C\"}]");
        });
        try (var adapter = adapter(new Circuit())) {
            var asked = IntStream.range(0, 20)
                    .mapToObj(i -> adapter.conversations(ConversationQuery.ALL))
                    .toList();
            for (CompletionStage<ConversationPage> page : asked) {
                assertThat(Faults.get(page).conversations()).hasSize(1);
            }
            assertThat(gaia.calls()).hasSize(1);
            Faults.get(adapter.conversations(new ConversationQuery(Optional.empty())));
            assertThat(gaia.calls()).as("a change shows at once").hasSize(2);
        }
    }

    private HeliosGaia adapter(Circuit circuit) {
        var settings = FaultyGaia.settings(base(), Duration.ofSeconds(5), true);
        return HeliosGaia.open(settings, circuit, new ProxyChoice(Map.of(), null));
    }

    private URI base() {
        return URI.create("http://localhost:" + gaia.port() + "/gaia");
    }
}
