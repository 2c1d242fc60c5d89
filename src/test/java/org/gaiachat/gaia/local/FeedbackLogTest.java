package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gaiachat.gaia.Feedback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    private static final String LINE = "{\"at\":\"2026-03-01T10:00:00Z\",\"queryUid\":\"q\",\"good\":true}";

    @TempDir
    Path folder;

    @Test
    void each_feedback_is_a_line_and_a_line_break_in_a_comment_makes_no_other() throws IOException {
        FeedbackLog log = new FeedbackLog(file(), CLOCK);
        log.keep(new Feedback("q", true, Optional.empty()));
        log.keep(new Feedback("r", false, Optional.of("Too\nshort.")));
        assertThat(Files.readAllLines(file()))
                .hasSize(2)
                .contains(LINE)
                .last()
                .asString()
                .contains("Too\\nshort.");
    }

    @Test
    void what_a_crash_left_of_a_line_is_written_over() throws IOException {
        new FeedbackLog(file(), CLOCK).keep(new Feedback("q", true, Optional.empty()));
        Files.writeString(file(), "{\"at\":\"2026-0".repeat(20), StandardOpenOption.APPEND);
        new FeedbackLog(file(), CLOCK).keep(new Feedback("q", true, Optional.empty()));
        assertThat(Files.readAllLines(file())).containsExactly(LINE, LINE);
    }

    @Test
    void a_full_log_is_set_aside() throws IOException {
        FeedbackLog log = new FeedbackLog(file(), CLOCK, 100);
        for (int i = 0; i < 5; i++) {
            log.keep(new Feedback("q", true, Optional.empty()));
        }
        assertThat(Files.readAllLines(file())).containsExactly(LINE);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private Path file() {
        return folder.resolve("feedback.jsonl");
    }
}
