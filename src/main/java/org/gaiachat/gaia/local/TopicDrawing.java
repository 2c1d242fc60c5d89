package org.gaiachat.gaia.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.gaiachat.gaia.Topic;

/** Draws the map of topics of one state of a dataset. */
final class TopicDrawing {

    private static final int TOPICS = 8;
    private static final int CHILDREN = 4;
    private static final int QUESTIONS = 3;
    /** More are not kept in mind for a topic: of those, enough have answers. */
    private static final int QUESTIONS_KEPT = 25;

    /** Fewer passages have nothing in common that is worth a level of its own. */
    private static final int PASSAGES_WITH_CHILDREN = 4;

    private final String dataset;
    private final int passages;
    private final Predicate<String> answered;
    private final Map<String, List<String>> questions = new HashMap<>();

    private TopicDrawing(String dataset, int passages, Predicate<String> answered) {
        this.dataset = dataset;
        this.passages = passages;
        this.answered = answered;
    }

    /** The map; {@code answered} tells whether the engine has an answer to a question. */
    static TopicMap of(String dataset, List<TopicPassage> passages, Predicate<String> answered) {
        TopicDrawing drawing = new TopicDrawing(dataset, passages.size(), answered);
        List<Topic> topics = new ArrayList<>();
        TopicChoice.from(passages, Set.of(), TOPICS)
                .forEach((phrase, these) -> topics.add(drawing.topic(phrase, these)));
        return new TopicMap(topics, drawing.questions, answered);
    }

    private Topic topic(String phrase, List<TopicPassage> these) {
        List<Topic> children = new ArrayList<>();
        if (these.size() >= PASSAGES_WITH_CHILDREN) {
            TopicChoice.from(these, Set.of(phrase.split(" ")), CHILDREN)
                    .forEach((inner, those) -> children.add(keep(phrase + '\0' + inner, inner, those, List.of(), 1)));
        }
        return keep(phrase, phrase, these, children, QUESTIONS);
    }

    private Topic keep(String key, String phrase, List<TopicPassage> these, List<Topic> children, int most) {
        String uuid = UUID.nameUUIDFromBytes((dataset + '\0' + key).getBytes(StandardCharsets.UTF_8))
                .toString();
        String name = TopicWords.name(phrase, these);
        List<String> kept =
                TopicWords.questions(name, these).stream().limit(QUESTIONS_KEPT).toList();
        questions.put(uuid, kept);
        return new Topic(
                uuid,
                name,
                these.size() / (double) passages,
                TopicWords.summary(name, these),
                kept.stream().limit(most).filter(answered).toList(),
                children);
    }
}
