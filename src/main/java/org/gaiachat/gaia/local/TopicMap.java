package org.gaiachat.gaia.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gaiachat.gaia.Topic;

/** The topics of one state of a dataset, in two levels. */
final class TopicMap {

    private final List<Topic> topics;
    private final Map<String, List<String>> questions;
    private final Predicate<String> answered;
    private final Map<String, Topic> byUuid = new LinkedHashMap<>();

    /**
     * @param topics the upper level
     * @param questions what may be asked about each topic of both levels, by its uuid
     * @param answered tells whether the engine has an answer to a question
     */
    TopicMap(List<Topic> topics, Map<String, List<String>> questions, Predicate<String> answered) {
        this.topics = List.copyOf(topics);
        this.questions = Map.copyOf(questions);
        this.answered = answered;
        for (Topic topic : topics) {
            byUuid.put(topic.uuid(), topic);
            topic.children().forEach(child -> byUuid.put(child.uuid(), child));
        }
    }

    List<Topic> topics() {
        return topics;
    }

    /** What may be asked about each topic, whether or not it has an answer. */
    Map<String, List<String>> questions() {
        return questions;
    }

    Optional<Topic> topic(String uuid) {
        return Optional.ofNullable(byUuid.get(uuid));
    }

    /** More questions about a topic than those that are suggested with it. */
    List<String> questions(Topic topic, int most) {
        return questions.getOrDefault(topic.uuid(), List.of()).stream()
                .filter(question -> !topic.suggestedQuestions().contains(question))
                .filter(answered)
                .limit(most)
                .toList();
    }
}
