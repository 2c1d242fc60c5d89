package org.gaiachat.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Engine;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.local.LocalGaia;
import org.gaiachat.gaia.local.LocalSettings;
import org.gaiachat.settings.MetricsAccess;
import org.gaiachat.settings.TelemetrySettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersMeasuredTest {

    private static final String STAY = "How long may a visiting boat stay at the north pier?";

    private final Instrumentation telemetry = (Instrumentation) Telemetry.of(new TelemetrySettings(
            new MetricsAccess.Everybody(), Optional.empty(), Map.of(), "tests", 1, Duration.ofMinutes(1)));

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void an_answer_counts_its_tokens_its_first_one_and_its_end(@TempDir Path data) throws Exception {
        Harbour.layOut(data);
        try (var local = LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC()))) {
            await().atMost(Duration.ofMinutes(1)).until(() -> local.indexState().documents() == Harbour.FILES.size());
            await().atMost(Duration.ofMinutes(1)).until(() -> local.indexState().waiting() == 0);
            // counted is not yet found: the index is opened anew for it
            Harbour.awaitReady(local, Harbour.NAME, Harbour.FILES.size());
            assertThat(local.indexState().datasets()).isGreaterThanOrEqualTo(1 + Harbour.OTHER_DATASETS);
            assertThat(local.indexState().passages()).isPositive();
            assertThat(local.indexState().failed()).isZero();
            var reader = new Reader(Long.MAX_VALUE);
            telemetry
                    .engine(local)
                    .ask(new Question(STAY, List.of(Harbour.NAME), Optional.empty(), Optional.empty()))
                    .subscribe(reader);
            reader.ended.await();
        }
        Exposed seen = scrape();
        String engine = "gaia_chat_engine=\"local\"";
        assertThat(seen.sum("gaia_chat_answer_tokens_total", engine)).isPositive();
        assertThat(seen.sum("gaia_chat_answer_time_to_first_token_seconds_count", engine))
                .isEqualTo(1);
        assertThat(seen.sum(
                        "gaia_chat_answer_duration_seconds_count",
                        engine,
                        "gaia_chat_way=\"stream\"",
                        "gaia_chat_end=\"stop\""))
                .isEqualTo(1);
        assertThat(seen.sum("gaia_chat_answers_running", engine)).isZero();
    }

    @Test
    void an_answer_that_its_reader_leaves_is_stopped_and_one_that_fails_tells_its_fault() throws IOException {
        RunInstruments runs = telemetry.runs();
        try (var parts = new SubmissionPublisher<AnswerPart>(Runnable::run, 16)) {
            var leaves = new Reader(1);
            parts.subscribe(new ObservedAnswer(leaves, runs.begin(Engine.GAIA, "stream")));
            assertThat(scrape().sum("gaia_chat_answers_running")).isEqualTo(1);
            parts.submit(new AnswerPart.Text("72 "));
            leaves.subscription.cancel();
            leaves.subscription.cancel();
            var fails = new Reader(1);
            parts.subscribe(new ObservedAnswer(fails, runs.begin(Engine.GAIA, ObservedGaia.WHOLE)));
            parts.submit(new AnswerPart.Text("72 hours"));
            parts.closeExceptionally(new GaiaException(new AskedFault.EngineFailed()));
        }
        Exposed seen = scrape();
        assertThat(seen.sum("gaia_chat_answer_duration_seconds_count", "gaia_chat_end=\"stopped\""))
                .isEqualTo(1);
        assertThat(seen.sum("gaia_chat_answer_duration_seconds_count", "gaia_chat_end=\"engine-failed\""))
                .isEqualTo(1);
        assertThat(seen.sum("gaia_chat_answers_running")).isZero();
        assertThat(seen.sum("gaia_chat_answer_time_to_first_token_seconds_count"))
                .as("of the streamed one alone: what comes in one piece has no first")
                .isEqualTo(1);
    }

    @Test
    void the_virtual_machine_tells_its_memory_threads_collections_and_processor_time() throws IOException {
        Exposed seen = scrape();
        assertThat(seen.sum("jvm_memory_used_bytes", "jvm_memory_type=\"heap\""))
                .isPositive();
        assertThat(seen.sum("jvm_thread_count")).isPositive();
        assertThat(seen.sum("jvm_cpu_time_seconds_total")).isPositive();
        assertThat(seen.has("jvm_gc_collections_total")).isTrue();
        assertThat(seen.has("jvm_gc_time_seconds_total")).isTrue();
    }

    private Exposed scrape() throws IOException {
        return new Exposed(new String(telemetry.exposition().text(), StandardCharsets.UTF_8));
    }

    private static final class Reader implements Flow.Subscriber<AnswerPart> {

        private final CountDownLatch ended = new CountDownLatch(1);
        private final long wanted;
        private Flow.Subscription subscription;

        Reader(long wanted) {
            this.wanted = wanted;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(wanted);
        }

        @Override
        public void onNext(AnswerPart part) {
            // measured on its way
        }

        @Override
        public void onError(Throwable failure) {
            ended.countDown();
        }

        @Override
        public void onComplete() {
            ended.countDown();
        }
    }
}
