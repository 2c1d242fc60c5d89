package org.gaiachat.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large Java's heap may become, by what the container is given. */
class HeapIT {

    private static final long MIB = 1 << 20;

    @Test
    void in_a_container_without_a_limit_the_heap_is_no_larger_than_what_a_cluster_is_asked_for() throws IOException {
        String log = flags(Map.of(), List.of());
        assertThat(mib(log, "MaxHeapSize")).isEqualTo(requested());
        assertThat(mib(log, "InitialHeapSize")).isLessThanOrEqualTo(requested() / 8);
        assertThat(log).doesNotContain("[warning]");
    }

    @Test
    void in_a_container_with_a_limit_the_heap_is_half_of_it() {
        assertThat(mib(flags(Map.of(), List.of("--memory", "300m")), "MaxHeapSize")).isBetween(149L, 151L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"})
    void who_says_how_large_the_heap_may_be_is_obeyed(String variable) {
        assertThat(mib(flags(Map.of(variable, "-Xmx48m"), List.of()), "MaxHeapSize")).isEqualTo(48);
    }

    /** What the image's Java says of its settings. */
    private static String flags(Map<String, String> environment, List<String> options) {
        try (var container = Container.start(
                Engine.configured(), BuiltImage.name(), environment, options,
                "/opt/java/bin/java", "@/opt/gaia-chat/java.options", "-XX:+PrintFlagsFinal", "-version")) {
            assertThat(container.awaitEnd()).isZero();
            return container.log();
        }
    }

    private static long mib(String flags, String name) {
        return number(Pattern.compile(" " + name + " += (\\d+)"), flags) / MIB;
    }

    private static long requested() throws IOException {
        var specification = BuiltImage.PROJECT.resolve("src/main/marketplace/appspec.yaml");
        return number(Pattern.compile("memory: (\\d+)Mi"), Files.readString(specification));
    }

    private static long number(Pattern pattern, String text) {
        MatchResult match = pattern.matcher(text).results().findFirst().orElseThrow();
        return Long.parseLong(match.group(1));
    }
}
