package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.Topic;
import org.junit.jupiter.api.Test;

class TopicMapTest {

    private static final List<String> SUBJECTS =
            List.of("Harbour fees", "Crane safety", "Tide tables", "Fishing rights");

    @Test
    void subjects_become_topics_with_their_share() {
        TopicMap map = TopicDrawing.of("Harbour", passages(40), question -> true);
        assertThat(map.topics()).extracting(Topic::name).containsAll(List.of("Harbour fees", "Crane safety"));
        assertThat(map.topics())
                .filteredOn(topic -> topic.name().equals("Crane safety"))
                .first()
                .satisfies(topic -> {
                    assertThat(topic.coverage()).isEqualTo(0.25);
                    assertThat(topic.summary()).isPresent();
                    assertThat(topic.suggestedQuestions()).contains("What is there to know about crane safety?");
                });
    }

    @Test
    void as_many_passages_as_are_looked_at_take_seconds_at_most() {
        List<StoredPassage> many = stored(1_500);
        Instant start = Instant.now();
        TopicDrawing.of("Harbour", new TopicPhrases(new TextAnalysis()).of(many), question -> true);
        Duration taken = Duration.between(start, Instant.now());
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }

    private static List<TopicPassage> passages(int count) {
        return new TopicPhrases(new TextAnalysis()).of(stored(count));
    }

    private static List<StoredPassage> stored(int count) {
        List<StoredPassage> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String subject = SUBJECTS.get(i % SUBJECTS.size());
            StringBuilder text =
                    new StringBuilder(subject + " are described in paragraph " + i + " of the rules. Further:");
            for (int word = 0; word < 80; word++) {
                text.append(" word").append((i * 7919 + word * 104_729) % 5_000);
            }
            text.append('.');
            passages.add(new StoredPassage(
                    "Harbour",
                    "d" + i,
                    "d" + i + ".md",
                    0,
                    Language.ENGLISH,
                    text.toString(),
                    List.of(new TextSpan(BlockKind.PARAGRAPH, 0, text.length())),
                    subject,
                    Optional.empty()));
        }
        return passages;
    }
}
