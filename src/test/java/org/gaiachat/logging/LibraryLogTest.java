package org.gaiachat.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LibraryLogTest {

    private static final String NAME = "a.library.of.others";

    private final Logger java = Logger.getLogger(NAME);
    private final org.slf4j.Logger library = LoggerFactory.getLogger(NAME);
    private final HeardLog heard = new HeardLog(java);
    private final List<LogRecord> written = heard.records();

    @AfterEach
    void listenNoMore() {
        heard.close();
        java.setLevel(null);
    }

    @Test
    void what_a_library_says_stands_in_javas_log_with_its_level_and_its_failure() {
        var failure = new IllegalStateException("broken");
        library.warn("{} of {} files", 2, 3, failure);
        library.error("gone");
        assertThat(written).extracting(LogRecord::getMessage).containsExactly("2 of 3 files", "gone");
        assertThat(written).extracting(LogRecord::getLevel).containsExactly(Level.WARNING, Level.SEVERE);
        assertThat(written).extracting(LogRecord::getThrown).containsExactly(failure, null);
        assertThat(written).extracting(LogRecord::getLoggerName).containsOnly(NAME);
    }

    @Test
    void what_a_library_says_in_braces_is_no_pattern_of_ours() {
        library.info("{0} and {1}");
        assertThat(written).extracting(LogRecord::getMessage).containsExactly("{0} and {1}");
        assertThat(written).extracting(LogRecord::getParameters).containsOnlyNulls();
    }

    @Test
    void the_level_of_javas_log_is_the_librarys() {
        java.setLevel(Level.OFF);
        assertThat(library.isErrorEnabled()).isFalse();
        java.setLevel(Level.ALL);
        assertThat(library.isTraceEnabled()).isTrue();
        java.setLevel(Level.WARNING);
        library.info("nobody asked");
        library.debug("nobody asked");
        library.trace("nobody asked");
        assertThat(library.isWarnEnabled()).isTrue();
        assertThat(library.isInfoEnabled()).isFalse();
        assertThat(library.isDebugEnabled()).isFalse();
        assertThat(written).isEmpty();
    }
}
