package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Parts;
import org.gaiachat.problems.ProblemDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** cases.md §4, “Fault injection”: each row that concerns Gaia, for a list and for a streamed answer, over real sockets. */
class UpstreamFaultsTest {

    private static FaultyGaia gaia;

    @BeforeAll
    static void open() {
        gaia = new FaultyGaia();
    }

    @AfterAll
    static void close() throws Exception {
        gaia.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            none           | fine                   | fine
            tutorial       | fine                   | fine
            unknown-fields | fine                   | fine
            latency-700    | fine                   | fine
            bandwidth      | fine                   | fine
            one-byte       | fine                   | fine
            slow-close     | fine                   | fine
            wrong-type     | fine                   | fine
            big-event      | fine                   | fine
            too-big-event  | fine                   | gaia-answer-unreadable
            stall          | gaia-silent            | gaia-silent
            stall-after    | gaia-silent            | gaia-silent after 72 hours
            reset-before   | gaia-unreachable       | gaia-unreachable
            reset-after    | gaia-unreachable       | answer-cut-short after 72 hours
            cut-mid-event  | gaia-unreachable       | answer-cut-short after 72 hours
            status-401     | key-rejected           | key-rejected
            status-403     | not-allowed            | not-allowed
            status-404     | not-offered            | not-offered
            status-409     | gaia-refused           | gaia-refused
            status-429     | rate-limited           | rate-limited
            status-500     | gaia-failed            | gaia-failed
            status-502     | gaia-failed            | gaia-failed
            status-503     | gaia-failed            | gaia-failed
            status-504     | gaia-failed            | gaia-failed
            html           | gaia-answer-unreadable | gaia-answer-unreadable
            invalid-json   | gaia-answer-unreadable | gaia-answer-unreadable
            """)
    void each_fault_is_told_as_what_it_is(String fault, String list, String answer) {
        var base = URI.create("http://localhost:" + gaia.port() + "/" + fault);
        try (var adapter = HeliosGaia.open(FaultyGaia.settings(base, Duration.ofSeconds(2), true))) {
            assertThat(listed(adapter)).as("list").isEqualTo(list);
            Parts parts = Parts.all(adapter.ask(SampleStreams.QUESTION));
            assertThat(told(parts)).as("answer").isEqualTo(answer);
        }
    }

    private static String listed(HeliosGaia adapter) {
        return adapter.datasets(DatasetQuery.ALL)
                .handle((page, failure) -> failure == null
                        ? page.datasets().get(0).name().equals("Harbour") ? "fine" : "strange"
                        : problem(GaiaFailure.of(failure)))
                .toCompletableFuture()
                .join();
    }

    private static String told(Parts parts) {
        if (parts.error() == null) {
            assertThat(parts.text()).isEqualTo(FaultCatalog.TEXT);
            assertThat(parts.finished().queryUid()).isEqualTo("q");
            return "fine";
        }
        String problem = problem((GaiaException) parts.error());
        boolean kept = parts.received().contains(new AnswerPart.Text("72 hours "));
        return kept ? problem + " after 72 hours" : problem;
    }

    /** Each has a problem of its own and a sentence. */
    private static String problem(GaiaException failure) {
        var document = ProblemDocument.of(failure);
        assertThat(document.detail()).endsWith(".").doesNotContain("<html>");
        if (failure.fault().code().equals("rate-limited")) {
            assertThat(document.retryAfter()).contains(Duration.ofSeconds(7));
        }
        return document.problem().code();
    }
}
