package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileCrewTest {

    private static final List<FoundFile> FILES = IntStream.range(0, 50)
            .mapToObj(number -> new FoundFile(number + ".txt", Path.of(number + ".txt"), 1, 1))
            .toList();

    private final Queue<FoundFile> done = new ConcurrentLinkedQueue<>();

    @Test
    void every_file_is_taken_once() throws Exception {
        assertThat(new FileCrew(FILES, done::add, () -> false).work()).isEqualTo(FILES.size());
        assertThat(done).containsExactlyInAnyOrderElementsOf(FILES);
    }

    @Test
    void who_has_to_stop_leaves_the_rest_and_nothing_half_done() throws Exception {
        int worked = new FileCrew(FILES, done::add, () -> done.size() >= 10).work();
        assertThat(done).containsExactlyInAnyOrderElementsOf(FILES.subList(0, worked));
        assertThat(worked).isGreaterThanOrEqualTo(10).isLessThan(FILES.size());
    }

    @Test
    void a_failure_ends_the_work_and_is_told() {
        FileCrew crew = new FileCrew(
                FILES,
                file -> {
                    throw new IOException("disk full");
                },
                () -> false);
        assertThatThrownBy(crew::work).isInstanceOf(IOException.class).hasMessage("disk full");
    }
}
