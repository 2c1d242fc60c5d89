package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.GaiaContract;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Parts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded engine passes the contract, and answers well. */
class LocalGaiaTest extends GaiaContract {

    @TempDir
    static Path data;

    private static LocalGaia engine;

    @BeforeAll
    static void open() {
        Harbour.layOut(data);
        engine = LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC()));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Override
    protected Gaia gaia() {
        return engine;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How long may a visiting boat stay at the north pier? | Visiting boats may stay at the north pier for 72 hours.
            VISIT NORTH PIER STAY?                               | 72 hours
            What was the highest tide ever measured?             | 5.8 metres, was measured on 3 February 1990.
            When is the office open?                             | from 8.00 to 17.30 on weekdays
            Who is the harbour master?                           | The harbour master is Ingrid Solheim.
            Which key stays with the operator of the crane?      | The key of the crane stays with the crane operator.
            May I swim in the entrance?                          | Swimming in the entrance is forbidden
            """)
    void a_question_in_another_inflection_finds_its_sentence(String question, String sentence) {
        assertThat(Parts.all(engine.ask(Harbour.question(question))).text()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the highest tide in Venice?",
                "How much does a hotel room cost?",
                "What is the population of the town?",
                "the and of"
            })
    void a_question_that_only_shares_words_with_the_documents_is_not_answered(String question) {
        Parts answer = Parts.all(engine.ask(Harbour.question(question)));
        assertThat(answer.finished().reason()).isEqualTo(FinishReason.NO_ANSWER);
        assertThat(answer.text()).isEqualTo("Nothing in these documents answers that.");
    }

    @Test
    void sources_come_before_the_text_that_cites_them() {
        Parts answer = Parts.all(engine.ask(Harbour.question("What is the highest tide?")));
        assertThat(answer.received().get(0)).isEqualTo(new AnswerPart.Progress("Searching 3 documents…"));
        assertThat(answer.received().get(1)).isInstanceOf(AnswerPart.Sources.class);
        assertThat(answer.sources().get(0).passages()).singleElement().satisfies(passage -> {
            assertThat(passage.place()).contains("Page 2, Records");
            assertThat(passage.quotes())
                    .containsExactly("The highest tide on record, 5.8 metres, was measured on 3 February 1990.");
        });
    }

    @Test
    void a_sentence_that_announces_code_brings_the_code_along() {
        Parts answer = Parts.all(engine.ask(Harbour.question("How do I read the weather station?")));
        assertThat(answer.text()).contains("```\nssh station@lighthouse\nreport --last 24h --format table\n```");
    }

    @Test
    void a_sentence_that_announces_a_list_brings_its_items_along() {
        Parts answer = Parts.all(engine.ask(Harbour.question("What must be done before opening the storm gates?")));
        assertThat(answer.text()).contains("Before opening: [1]\n\n- sound the horn twice [1]\n- check that");
    }

    @Test
    void a_follow_up_is_understood_by_the_question_before() {
        String id = Parts.all(engine.ask(Harbour.question("What is the highest tide on record?")))
                .finished()
                .conversationId();
        assertThat(Parts.all(engine.ask(Harbour.question("When was that?", id))).text())
                .contains("3 February 1990");
    }

    @Test
    void a_follow_up_leaves_behind_what_it_replaces() {
        String id = Parts.all(engine.ask(Harbour.question("How long may visiting boats stay at the north pier?")))
                .finished()
                .conversationId();
        assertThat(Parts.all(engine.ask(Harbour.question("And at the south pier?", id)))
                        .text())
                .contains("south pier for two hours")
                .doesNotContain("north pier");
    }

    @Test
    void a_question_of_its_own_is_not_coloured_by_the_conversation() {
        String id = Parts.all(engine.ask(Harbour.question("How long may visiting boats stay at the north pier?")))
                .finished()
                .conversationId();
        String question = "Who is the harbour master?";
        assertThat(Parts.all(engine.ask(Harbour.question(question, id))).text())
                .isEqualTo(Parts.all(engine.ask(Harbour.question(question))).text());
    }

    @Test
    void a_stopped_answer_is_kept_as_far_as_it_was_given() {
        String id = Parts.all(engine.ask(Harbour.question("What is the highest tide?")))
                .finished()
                .conversationId();
        Parts stopped =
                Parts.waiting(engine.ask(Harbour.question("What must be done before the storm gates are opened?", id)));
        stopped.request(3);
        stopped.awaitCount(3).cancel();
        await().untilAsserted(() -> {
            var exchanges = engine.conversation(id).toCompletableFuture().join().exchanges();
            assertThat(exchanges).hasSize(2);
            assertThat(exchanges.get(1).answer()).isEqualTo(stopped.text()).isNotBlank();
        });
    }
}
