package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gaiachat.gaia.DatasetState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a dataset is ready. */
class ReadyDatasetsTest {

    @TempDir
    Path folder;

    private final EngineThreads threads = new EngineThreads();
    private final DatasetContents dataset = new DatasetContents("Harbour", Optional.empty());

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void a_dataset_into_which_a_file_was_uploaded_during_a_pass_is_ready_after_the_next() throws Exception {
        Files.writeString(folder.resolve("one.txt"), "The harbour opens at six.");
        readyAfterTwoPasses(dataset::change);
    }

    @Test
    void a_dataset_that_is_to_be_read_again_during_a_pass_is_ready_after_the_next() throws Exception {
        Files.writeString(folder.resolve("one.txt"), "The harbour opens at six.");
        readyAfterTwoPasses(dataset::readAgain);
    }

    private void readyAfterTwoPasses(Runnable duringTheFirst) throws Exception {
        try (PassageIndex index = PassageIndex.inMemory(new TextAnalysis())) {
            assertThat(pass(index, duringTheFirst)).isFalse();
            assertThat(dataset.state()).isEqualTo(DatasetState.INDEXING);
            assertThat(pass(index, () -> {})).isTrue();
            assertThat(dataset.state()).isEqualTo(DatasetState.READY);
        }
    }

    /** A pass, and what happens while it reads. */
    private boolean pass(PassageIndex index, Runnable meanwhile) throws Exception {
        DocumentReading reading =
                new DocumentReading(threads.reading(), ReadingLimits.USUAL, List.of(new EventfulReader(meanwhile)));
        DatasetUpdate update = new DatasetUpdate(dataset, index, reading, new IndexPace(index), () -> false);
        return update.run(FolderWalk.files(folder), () -> false);
    }

    private record EventfulReader(Runnable meanwhile) implements DocumentReader {

        @Override
        public boolean reads(String fileName) {
            return true;
        }

        @Override
        public void read(Path file, Consumer<Block> blocks) {
            meanwhile.run();
            blocks.accept(new Block(BlockKind.PARAGRAPH, "", "The harbour opens at six.", 0, List.of()));
        }
    }
}
