package org.gaiachat.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The threat model promises nothing that no test holds: each of its sentences names tests, and each of these exists. */
class ThreatModelTest {

    private static final Path MODEL = Path.of("docs/threat-model.md");
    private static final Pattern JAVA = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern PAGE = Pattern.compile("`(\\w+\\.(?:test|spec)\\.tsx?)`: “([^”]+)”");

    private static final Map<String, String> SOURCES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (String folder : List.of("src/test/java", "src/it/java", "frontend/src", "frontend/e2e")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(ThreatModelTest::isTest).toList()) {
                    SOURCES.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
    }

    @Test
    void every_sentence_names_a_test() throws IOException {
        assertThat(promises())
                .hasSizeGreaterThan(30)
                .allMatch(
                        line -> JAVA.matcher(line).find() || PAGE.matcher(line).find());
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        for (String line : promises()) {
            for (MatchResult named : JAVA.matcher(line).results().toList()) {
                assertThat(SOURCES.getOrDefault(named.group(1) + ".java", ""))
                        .as(named.group())
                        .containsPattern("void " + named.group(2) + "\\(");
            }
            for (MatchResult named : PAGE.matcher(line).results().toList()) {
                assertThat(SOURCES.getOrDefault(named.group(1), ""))
                        .as(named.group())
                        .contains(named.group(2));
            }
        }
    }

    /** Entries of lists, and rows of tables but for their heads. */
    private static List<String> promises() throws IOException {
        return Files.readAllLines(MODEL).stream()
                .filter(line -> line.startsWith("* ") || line.matches("\\| V?\\d.*"))
                .toList();
    }

    private static boolean isTest(Path file) {
        return file.toString().matches(".*(\\.java|\\.(test|spec)\\.tsx?)")
                && !file.toString().contains("node_modules");
    }
}
