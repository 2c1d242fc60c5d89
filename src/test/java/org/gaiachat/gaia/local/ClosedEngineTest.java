package org.gaiachat.gaia.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Parts;
import org.junit.jupiter.api.Test;

/** What a closed engine still does, what it leaves to the next one, and that there is one at a time. */
class ClosedEngineTest extends EngineOverFolders {

    @Test
    void a_second_engine_on_the_same_directory_is_refused() {
        open(Map.of());
        LocalSettings same = new LocalSettings(data, Map.of(), Clock.systemUTC());
        assertThatThrownBy(() -> LocalGaia.open(same))
                .isInstanceOf(DataDirectoryInUse.class)
                .hasMessageContaining("is in use by another Gaia Chat");
        engine.close();
        open(Map.of());
    }

    @Test
    void closing_leaves_no_thread_behind() {
        open(Map.of("start.md", "Choose a dataset.".getBytes(UTF_8)));
        engine.close();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("gaia-local-")));
    }

    @Test
    void a_closed_engine_fails_in_words_instead_of_throwing() throws IOException {
        write("Manuals/pump.txt", "The pump is drained by turning the blue valve.");
        open(Map.of());
        Harbour.awaitReady(engine, "Manuals", 1);
        engine.close();
        assertThat(engine.datasets(DatasetQuery.ALL)).failsWithin(Duration.ofSeconds(1));
        assertThat(Parts.all(engine.ask(question("Manuals", "How is the pump drained?")))
                        .error())
                .isInstanceOf(GaiaException.class);
    }

    @Test
    void a_conversation_outlives_the_engine() throws IOException {
        write("Manuals/pump.txt", "The pump is drained by turning the blue valve.");
        open(Map.of());
        Harbour.awaitReady(engine, "Manuals", 1);
        Parts answer = Parts.all(engine.ask(question("Manuals", "How is the pump drained?")));
        engine.close();
        open(Map.of());
        var kept = engine.conversation(answer.finished().conversationId())
                .toCompletableFuture()
                .join();
        assertThat(kept.exchanges().get(0).sources()).isEqualTo(answer.sources());
    }
}
