package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {

    private final TextAnalysis analysis = new TextAnalysis();
    private final DatasetContents harbour = new DatasetContents("Harbour", Optional.empty());
    private final DatasetContents museum = new DatasetContents("Museum", Optional.empty());

    @TempDir
    Path folder;

    private PassageIndex index;
    private Topics topics;

    @BeforeEach
    void fill() throws IOException {
        index = PassageIndex.inMemory(analysis);
        topics = new Topics(index, analysis, new TopicFiles(folder));
        add(harbour, "fees.md", "Berth fees are paid to the harbour office before noon.");
        add(museum, "hours.md", "The museum opens at ten and has free entry on Sundays.");
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void topics_stay_while_another_dataset_changes() throws IOException {
        Topic before = topics.all(harbour).get(0);
        add(museum, "shop.md", "The museum shop sells postcards and books about ships.");
        assertThat(topics.all(harbour).get(0)).isSameAs(before);
    }

    @Test
    void topics_follow_the_files_of_their_dataset() throws IOException {
        List<Topic> before = topics.all(harbour);
        add(harbour, "cranes.md", "Cranes lift containers. Only trained crane drivers may use the cranes.");
        assertThat(topics.all(harbour)).isNotEqualTo(before);
        assertThat(topics.all(harbour)).extracting(Topic::name).anyMatch(name -> name.contains("rane"));
    }

    @Test
    void a_map_that_was_drawn_is_kept_for_the_next_start_and_drawn_anew_after_a_change() throws IOException {
        List<Topic> drawn = topics.all(harbour);
        Topics next = new Topics(index, analysis, new TopicFiles(folder));
        assertThat(Files.list(folder)).hasSize(1);
        index.remove(harbour.files().get("fees.md"));
        index.refresh();
        assertThat(next.all(harbour)).as("read, not drawn").isEqualTo(drawn);
        add(harbour, "cranes.md", "Cranes lift containers. Only trained crane drivers may use the cranes.");
        assertThat(next.all(harbour)).isNotEqualTo(drawn);
    }

    @Test
    void a_kept_map_that_was_damaged_is_drawn_anew() throws IOException {
        List<Topic> drawn = topics.all(harbour);
        try (Stream<Path> files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "{");
        }
        assertThat(new Topics(index, analysis, new TopicFiles(folder)).all(harbour))
                .isEqualTo(drawn);
    }

    @Test
    void what_the_topics_of_a_removed_dataset_quoted_is_gone_from_the_disk() throws IOException {
        topics.all(harbour);
        topics.all(museum);
        topics.keepOnly(List.of("Museum"));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void while_a_dataset_is_indexed_its_topics_follow_what_can_be_found() throws IOException {
        harbour.enter(DatasetState.INDEXING);
        List<Topic> before = topics.all(harbour);
        put(harbour, "cranes.md", "Cranes lift containers. Only trained crane drivers may use the cranes.");
        assertThat(topics.all(harbour)).isEqualTo(before);
        index.refresh();
        assertThat(topics.all(harbour)).isNotEqualTo(before);
    }

    private void add(DatasetContents dataset, String path, String text) throws IOException {
        put(dataset, path, text);
        index.refresh();
        dataset.enter(DatasetState.READY);
    }

    private void put(DatasetContents dataset, String path, String text) throws IOException {
        List<CutPassage> passages = PassageCutter.cut(List.of(new Block(BlockKind.PARAGRAPH, "", text, 0, List.of())));
        FileRecord file = new FileRecord(
                dataset.name(), path, text.length(), 1, passages.size(), text.length(), Optional.empty());
        index.put(file, passages);
        dataset.take(file);
    }
}
