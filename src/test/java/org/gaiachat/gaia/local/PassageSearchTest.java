package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassageSearchTest {

    private static final int MANY = 400;

    private final TextAnalysis analysis = new TextAnalysis();
    private PassageIndex index;

    @BeforeEach
    void open() throws IOException {
        index = PassageIndex.inMemory(analysis);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void words_that_stand_near_each_other_count_more_than_the_same_words_apart() throws IOException {
        put("apart.txt", "The crane is for rent, and whoever needs it asks for a permit of the harbour office first.");
        put(
                "near.txt",
                "The office for rent, and whoever needs it asks first, has the harbour crane permit of the year.");
        assertThat(found("harbour crane permit")).first().isEqualTo("near.txt");
    }

    @Test
    void of_more_passages_than_are_looked_at_closely_the_best_comes_first() throws IOException {
        for (int i = 0; i < MANY; i++) {
            put(
                    i + ".txt",
                    "Crane " + i + " stands in the yard beside a shed, and nobody asked so far for a permit there.");
        }
        put("near.txt", "Ask for a crane permit.");
        assertThat(found("crane permit")).hasSize(10).first().isEqualTo("near.txt");
    }

    @Test
    void words_that_stand_nowhere_find_nothing() throws IOException {
        put("one.txt", "The harbour opens at six.");
        assertThat(found("submarine periscope")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void the_record_of_a_file_counts_as_no_passage() throws IOException {
        put("one.txt", "The harbour opens at six.");
        int passages = index.look(searcher -> new TermLookup(searcher).passages());
        assertThat(passages).isEqualTo(1);
    }

    @Test
    void an_index_of_many_parts_is_merged_into_few_that_find_the_same() throws IOException {
        for (int i = 0; i < 8; i++) {
            put(i + ".txt", "Crane " + i + " stands in the yard.");
        }
        List<String> before = found("crane yard");
        assertThat(index.parts()).isEqualTo(8);
        index.mergeDown();
        await().until(() -> {
            index.refresh();
            return index.parts() <= 3;
        });
        assertThat(found("crane yard")).hasSize(8).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void what_another_dataset_has_is_not_found_whether_or_not_it_shares_its_part_of_the_index() throws IOException {
        put("one.txt", "The crane lifts nine tonnes.");
        put("Museum", "other.txt", "The crane of the museum lifts nothing.");
        assertThat(found("crane lifts")).containsExactly("one.txt");
        put("two.txt", "Another crane lifts four tonnes.");
        index.mergeDown();
        assertThat(found("crane lifts")).containsExactlyInAnyOrder("one.txt", "two.txt");
    }

    private List<String> found(String question) throws IOException {
        return index.look(searcher -> {
            List<AskedQuestion> asked =
                    new QuestionReadings(analysis).read(question, List.of(), searcher.getIndexReader());
            List<String> paths = new ArrayList<>();
            new PassageSearch(searcher)
                    .best(asked, List.of("Harbour"), 10)
                    .forEach(hit -> paths.add(hit.passage().path()));
            return paths;
        });
    }

    private void put(String path, String text) throws IOException {
        put("Harbour", path, text);
    }

    private void put(String dataset, String path, String text) throws IOException {
        List<CutPassage> passages = PassageCutter.cut(List.of(new Block(BlockKind.PARAGRAPH, "", text, 0, List.of())));
        index.put(new FileRecord(dataset, path, 1, 1, passages.size(), 1, Optional.empty()), passages);
        index.refresh();
    }
}
