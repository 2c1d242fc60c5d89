package org.gaiachat.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.UpstreamFault;
import org.junit.jupiter.api.Test;

class FailureReadingTest {

    @Test
    void every_fault_of_the_port_has_a_problem_of_its_own() {
        assertThat(GaiaFault.class.getPermittedSubclasses())
                .isNotEmpty()
                .flatExtracting(kind -> List.of(kind.getPermittedSubclasses()))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(Problem.ofCode(codeOf(fault)))
                        .as(fault.getSimpleName())
                        .isPresent());
    }

    /** A fault's code is its name: DatasetNotFound is dataset-not-found. */
    private static String codeOf(Class<?> fault) {
        var words = fault.getSimpleName().split("(?=[A-Z])");
        return String.join("-", Arrays.stream(words).map(String::toLowerCase).toList());
    }

    @Test
    void a_fault_is_found_however_deep_it_is_wrapped() {
        var fault = new GaiaException(new AskedFault.DatasetNotFound("Harbour"));
        var document = ProblemDocument.of(new CompletionException(new CompletionException(fault)));
        assertThat(document.status()).isEqualTo(404);
        assertThat(document.json().getString("code")).isEqualTo("dataset-not-found");
        assertThat(document.detail()).contains("Harbour");
    }

    @Test
    void a_limit_of_gaia_tells_when_to_come_back() {
        var limit = new UpstreamFault.RateLimited(Optional.of(Duration.ofMillis(6_100)));
        var document = ProblemDocument.of(new GaiaException(limit));
        assertThat(document.status()).isEqualTo(429);
        assertThat(document.retryAfterSeconds()).contains(7L);
        assertThat(document.json().getInt("retryAfterSeconds")).isEqualTo(7);
    }

    @Test
    void what_nobody_foresaw_tells_nothing_but_its_trace_id() {
        var document = ProblemDocument.of(new IllegalStateException("canary: secret"));
        assertThat(document.status()).isEqualTo(500);
        assertThat(document.json().toString()).doesNotContain("canary").contains(document.traceId());
    }

    @Test
    void a_problem_says_what_rfc_9457_asks_for() {
        var json = ProblemDocument.of(new ProblemException(Problem.QUESTION_EMPTY, "Write a question, then send it."))
                .json();
        assertThat(json.getString("type")).isEqualTo("urn:gaia-chat:problem:question-empty");
        assertThat(json.getInt("status")).isEqualTo(422);
        assertThat(json.getString("title")).isEqualTo("The question is empty");
        assertThat(json.getString("detail")).isEqualTo("Write a question, then send it.");
    }
}
