package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

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
        List<CutPassage> passages = PassageCutter.cut(List.of(new Block(BlockKind.PARAGRAPH, "", text, 0, List.of())));
        index.put(new FileRecord("Harbour", path, 1, 1, passages.size(), 1, Optional.empty()), passages);
        index.refresh();
    }
}
