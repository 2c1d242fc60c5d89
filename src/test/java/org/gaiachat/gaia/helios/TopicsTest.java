package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Feature;
import org.gaiachat.gaia.Topic;
import org.junit.jupiter.api.Test;

/** What a dataset is about, in every spelling that clients met. */
class TopicsTest extends HarbourTenant {

    @Test
    void topics_are_asked_for_by_id_and_read_in_every_spelling() {
        for (String body : List.of("""
                {"results":[{"uuid":"b","name":"Tides","percentage":20},{"uuid":"a","name":"Piers","percentage":60,
                  "subThemes":[{"uuid":"a1","name":"North","percentage":0.5}],"suggestedQuestions":["How long?"]}]}""", """
                {"discoveryResults":[{"uuid":"a","label":"Piers","coverage":0.6,"suggestedQuestions":["How long?"],
                  "children":[{"uuid":"a1","title":"North","coverage":0.005}]},{"uuid":"b","title":"Tides","coverage":0.2}]}""", """
                [{"uuid":"a","name":"Piers","chunkCoveragePercentage":60,"themes":[{"uuid":"a1","name":"North",
                  "chunkCoveragePercentage":0.5}],"suggestedQuestions":[{"question":"How long?"}]},
                 {"uuid":"b","name":"Tides","chunkCoveragePercentage":20}]""", """
                {"data":{"themes":[{"uuid":"a","name":"Piers","percentage":60,"suggestedQuestions":["How long?"],
                  "topics":[{"uuid":"a1","name":"North","percentage":0.5}]},{"uuid":"b","name":"Tides","percentage":20}]}}""")) {
            gaia.json("/dataset/h1/discovery", body);
            List<Topic> topics = Faults.get(adapter.topics("Harbour"));
            assertThat(topics).extracting(Topic::name).containsExactly("Piers", "Tides");
            assertThat(topics).extracting(Topic::coverage).containsExactly(0.6, 0.2);
            assertThat(topics.get(0).suggestedQuestions()).containsExactly("How long?");
            assertThat(topics.get(0).children())
                    .containsExactly(new Topic("a1", "North", 0.005, Optional.empty(), List.of(), List.of()));
        }
        assertThat(last().target()).endsWith("/dataset/h1/discovery?level=1&numLevels=2");
        assertThat(Faults.of(adapter.topics("Lighthouse"))).isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
    }

    @Test
    void a_topic_has_its_summary_and_more_questions() {
        gaia.json("/dataset/h1/discovery", "[{\"uuid\":\"a\",\"name\":\"Piers\"}]");
        for (String summary : List.of(
                "\"All about piers.\"",
                "{\"summary\":\"All about piers.\"}",
                "{\"data\":{\"description\":\"All about piers.\"}}")) {
            gaia.json("/dataset/h1/discovery/a/summary", summary);
            Topic topic = Faults.get(adapter.topic("Harbour", "a"));
            assertThat(topic.name()).isEqualTo("Piers");
            assertThat(topic.summary()).contains("All about piers.");
        }
        for (String questions : List.of("[\"One?\",\"Two?\"]", "{\"questions\":[{\"question\":\"One?\"},\"Two?\"]}")) {
            gaia.json("/dataset/h1/discovery/a/generate-more-questions", questions);
            assertThat(Faults.get(adapter.topicQuestions("Harbour", "a"))).containsExactly("One?", "Two?");
            assertThat(last().method()).isEqualTo("POST");
        }
        assertThat(Faults.of(adapter.topic("Harbour", "gone"))).isEqualTo(new AskedFault.TopicNotFound());
    }

    @Test
    void a_key_without_the_right_to_topics_finds_them_unavailable() {
        assertThat(adapter.features()).contains(Feature.TOPICS);
        gaia.on("/dataset/h1/discovery", (call, line) -> line.reply(403, "application/json", "{}"));
        assertThat(Faults.of(adapter.topics("Harbour"))).isInstanceOf(AskedFault.NotOffered.class);
        assertThat(adapter.features()).doesNotContain(Feature.TOPICS).contains(Feature.SEARCH);
        gaia.json("/dataset/h1/discovery", "[]");
        Faults.get(adapter.topics("Harbour"));
        assertThat(adapter.features()).contains(Feature.TOPICS).doesNotContain(Feature.DOCUMENTS);
    }
}
