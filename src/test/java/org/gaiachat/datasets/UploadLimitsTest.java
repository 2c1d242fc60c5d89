package org.gaiachat.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gaiachat.problems.ProblemDocument;
import org.junit.jupiter.api.Test;

class UploadLimitsTest {

    private final UploadLimits limits = new UploadLimits();

    @Test
    void a_visitor_has_so_many_files_on_their_way_and_another_one_as_many() {
        List<Runnable> ends = new ArrayList<>();
        for (int i = 0; i < UploadLimits.EACH; i++) {
            ends.add(limits.begin("ann"));
        }
        assertThatThrownBy(() -> limits.begin("ann"))
                .satisfies(refused ->
                        assertThat(ProblemDocument.of(refused).status()).isEqualTo(429))
                .hasMessageContaining("At most 8 files");
        limits.begin("bob").run();
        ends.get(0).run();
        limits.begin("ann").run();
    }

    @Test
    void all_together_have_a_limit_too_and_what_is_refused_counts_for_nobody() {
        for (int i = 0; i < UploadLimits.ALL; i++) {
            limits.begin("visitor " + i);
        }
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> limits.begin("one more"))
                    .satisfies(refused ->
                            assertThat(ProblemDocument.of(refused).status()).isEqualTo(503));
        }
    }

    @Test
    void after_the_end_nothing_is_kept_of_anybody() {
        for (int i = 0; i < 10_000; i++) {
            limits.begin("visitor " + i).run();
        }
        for (int i = 0; i < UploadLimits.EACH; i++) {
            limits.begin("ann");
        }
    }
}
