package org.gaiachat.gaia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter must do with topics. */
public abstract class TopicsContract extends OfferContract {

    @Test
    void a_dataset_tells_what_it_is_about() {
        List<Topic> topics = get(gaia().topics(Harbour.NAME));
        assertThat(topics).isNotEmpty();
        assertThat(topics).extracting(Topic::uuid).doesNotHaveDuplicates();
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.name()).isNotBlank();
            assertThat(topic.coverage()).isBetween(0.0, 1.0).isPositive();
        });
        assertThat(topics).anySatisfy(topic -> assertThat(topic.summary()).isPresent());
        assertThat(get(gaia().topics(Harbour.NAME))).isEqualTo(topics);
    }

    @Test
    void every_topic_of_either_level_can_be_looked_at() {
        for (Topic topic : get(gaia().topics(Harbour.NAME))) {
            assertThat(get(gaia().topic(Harbour.NAME, topic.uuid()))).isEqualTo(topic);
            for (Topic child : topic.children()) {
                assertThat(get(gaia().topic(Harbour.NAME, child.uuid()))).isEqualTo(child);
            }
        }
    }

    @Test
    void suggested_questions_have_answers_and_more_of_them_are_others() {
        List<Topic> topics = get(gaia().topics(Harbour.NAME));
        assertThat(topics)
                .anySatisfy(topic -> assertThat(topic.suggestedQuestions()).isNotEmpty());
        for (Topic topic : topics) {
            for (String question : topic.suggestedQuestions()) {
                assertThat(Parts.all(gaia().ask(Harbour.question(question)))
                                .finished()
                                .reason())
                        .as(question)
                        .isEqualTo(FinishReason.ANSWERED);
            }
            assertThat(get(gaia().topicQuestions(Harbour.NAME, topic.uuid())))
                    .doesNotContainAnyElementsOf(
                            topic.suggestedQuestions().isEmpty() ? List.of("") : topic.suggestedQuestions());
        }
    }

    @Test
    void an_unknown_topic_is_not_found() {
        assertThat(fault(() -> get(gaia().topic(Harbour.NAME, "nobodys")))).isEqualTo(new AskedFault.TopicNotFound());
        assertThat(fault(() -> get(gaia().topics("Lighthouse"))))
                .isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
    }
}
