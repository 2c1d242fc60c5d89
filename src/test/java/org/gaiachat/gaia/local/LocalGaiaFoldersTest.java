package org.gaiachat.gaia.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetDetails.Unreadable;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Source;
import org.junit.jupiter.api.Test;

/** The engine follows the folders of its data directory. */
class LocalGaiaFoldersTest extends EngineOverFolders {

    @Test
    void a_folder_that_is_dropped_in_can_be_asked_within_seconds() throws IOException {
        open(Map.of());
        write("Manuals/pump.txt", "The pump is drained by turning the blue valve.");
        Harbour.awaitReady(engine, "Manuals", 1);
        assertThat(ask("Manuals", "How is the pump drained?")).contains("blue valve");
    }

    @Test
    void a_changed_file_answers_with_its_new_text() throws IOException {
        write("Manuals/pump.txt", "The pump is drained by turning the blue valve.");
        open(Map.of());
        Harbour.awaitReady(engine, "Manuals", 1);
        write("Manuals/pump.txt", "The pump is drained by opening the red tap, with a bucket below.");
        engine.rescan();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ask("Manuals", "How is the pump drained?"))
                        .contains("red tap")
                        .doesNotContain("blue"));
    }

    @Test
    void a_removed_file_and_a_removed_folder_are_gone() throws IOException {
        write("Manuals/pump.txt", "The pump is drained by turning the blue valve.");
        write("Manuals/lamp.txt", "The lamp has a fuse.");
        open(Map.of());
        Harbour.awaitReady(engine, "Manuals", 2);
        Files.delete(data.resolve("Manuals/pump.txt"));
        Harbour.awaitReady(engine, "Manuals", 1);
        assertThat(ask("Manuals", "How is the pump drained?")).startsWith("Nothing in these documents");
        Files.delete(data.resolve("Manuals/lamp.txt"));
        Files.delete(data.resolve("Manuals"));
        assertThat(names()).isEmpty();
    }

    @Test
    void a_renamed_file_and_a_renamed_folder_are_followed() throws IOException {
        write("Manuals/pump.txt", "The pump is drained by turning the blue valve.");
        open(Map.of());
        Harbour.awaitReady(engine, "Manuals", 1);
        Files.move(data.resolve("Manuals/pump.txt"), data.resolve("Manuals/drain.txt"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Parts answer = Parts.all(engine.ask(question("Manuals", "How is the pump drained?")));
            assertThat(answer.sources()).extracting(Source::path).containsExactly("drain.txt");
        });
        Files.move(data.resolve("Manuals"), data.resolve("Handbooks"));
        Harbour.awaitReady(engine, "Handbooks", 1);
        assertThat(names()).containsExactly("Handbooks");
        assertThat(ask("Handbooks", "How is the pump drained?")).contains("blue valve");
    }

    @Test
    void an_unchanged_file_is_not_read_again_at_the_next_start() throws IOException {
        write("Manuals/pump.txt", "The pump is drained by turning the blue valve.");
        var time = Files.getLastModifiedTime(data.resolve("Manuals/pump.txt"));
        open(Map.of());
        Harbour.awaitReady(engine, "Manuals", 1);
        engine.close();
        // The same size and time: only a second reading would notice the other colour.
        write("Manuals/pump.txt", "The pump is drained by turning the grey valve.");
        Files.setLastModifiedTime(data.resolve("Manuals/pump.txt"), time);
        open(Map.of());
        Harbour.awaitReady(engine, "Manuals", 1);
        assertThat(ask("Manuals", "How is the pump drained?")).contains("blue valve");
    }

    @Test
    void what_cannot_be_read_is_reported_with_the_reason_and_harms_nothing() throws IOException {
        write("Manuals/pump.txt", "The pump is drained by turning the blue valve.");
        for (String file : List.of("corrupt.pdf", "encrypted.pdf", "empty.txt", "scanned.pdf")) {
            Harbour.copy("/unreadable/" + file, data.resolve("Manuals").resolve(file));
        }
        Files.write(data.resolve("Manuals/photo.png"), "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        open(Map.of());
        Harbour.awaitReady(engine, "Manuals", 1);
        DatasetDetails details = engine.dataset("Manuals").toCompletableFuture().join();
        assertThat(details.found()).isEqualTo(6);
        assertThat(details.unreadable())
                .extracting(Unreadable::path)
                .containsExactly("corrupt.pdf", "empty.txt", "encrypted.pdf", "photo.png", "scanned.pdf");
        assertThat(details.unreadable())
                .filteredOn(file -> file.path().endsWith(".pdf") || file.path().endsWith(".txt"))
                .extracting(Unreadable::reason)
                .containsExactly(
                        "The file is damaged, or is not what its name says.",
                        "The file is empty.",
                        "The file is protected by a password.",
                        "The file has no text in it; a scanned document needs text recognition first.");
        assertThat(ask("Manuals", "How is the pump drained?")).contains("blue valve");
    }

    @Test
    void the_guide_is_a_dataset_of_its_own_from_the_first_start() {
        open(Map.of("start.md", "# Start\n\nChoose a dataset and type a question.".getBytes(UTF_8)));
        Harbour.awaitReady(engine, LocalGaia.GUIDE, 1);
        assertThat(ask(LocalGaia.GUIDE, "How do I type a question?")).contains("type a question");
        assertThat(engine.dataset(LocalGaia.GUIDE)
                        .toCompletableFuture()
                        .join()
                        .dataset()
                        .description())
                .isPresent();
    }

    @Test
    void a_folder_with_the_name_of_the_guide_takes_its_place() throws IOException {
        write(LocalGaia.GUIDE + "/ours.txt", "Our own guide says: ring the bell.");
        open(Map.of("start.md", "Choose a dataset and type a question.".getBytes(UTF_8)));
        Harbour.awaitReady(engine, LocalGaia.GUIDE, 1);
        assertThat(ask(LocalGaia.GUIDE, "What does our guide say?")).contains("ring the bell");
        assertThat(names()).containsExactly(LocalGaia.GUIDE);
    }

    @Test
    void hidden_folders_and_loose_files_are_no_datasets() throws IOException {
        write(".secret/plan.txt", "Hidden.");
        write("loose.txt", "Loose.");
        open(Map.of());
        assertThat(names()).isEmpty();
    }

    @Test
    void a_path_is_not_a_dataset() throws IOException {
        write("Manuals/inner/pump.txt", "The pump is drained by turning the blue valve.");
        open(Map.of());
        Harbour.awaitReady(engine, "Manuals", 1);
        for (String name : List.of("Manuals/inner", "../" + data.getFileName(), ".", ".gaia-chat", "")) {
            assertThatThrownBy(() -> engine.ask(question(name, "Anything?")))
                    .as(name)
                    .isInstanceOf(GaiaException.class);
        }
    }

    @Test
    void a_dataset_without_documents_says_so() throws IOException {
        Files.createDirectory(data.resolve("Empty"));
        open(Map.of());
        Harbour.awaitReady(engine, "Empty", 0);
        Parts answer = Parts.all(engine.ask(question("Empty", "What is in here?")));
        assertThat(answer.text()).isEqualTo("There are no documents here that can be asked yet.");
        assertThat(answer.finished().reason()).isEqualTo(FinishReason.NO_ANSWER);
    }

    private List<String> names() {
        return engine.datasets(DatasetQuery.ALL).toCompletableFuture().join().datasets().stream()
                .map(Dataset::name)
                .toList();
    }

    private String ask(String dataset, String text) {
        return Parts.all(engine.ask(question(dataset, text))).text();
    }
}
