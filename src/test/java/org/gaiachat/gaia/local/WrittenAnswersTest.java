package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gaiachat.gaia.local.WritingEngine.GATES;
import static org.gaiachat.gaia.local.WritingEngine.STAY;
import static org.gaiachat.gaia.local.WritingEngine.question;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Conversation.Exchange;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Source;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.gaia.helios.FaultyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a language model writes from what was found, over real sockets. */
class WrittenAnswersTest {

    @RegisterExtension
    static final WritingEngine WRITING = new WritingEngine();

    private static final FaultyModel SERVER = WRITING.server();

    private final LocalGaia engine = WRITING.engine();
    private final int askedBefore = SERVER.requests().size();

    @Test
    void an_answer_is_the_models_with_the_passages_that_it_cites() {
        SERVER.says("Visiting boats may stay ", "**72 hours** [", "1]", ", no longer [1].");
        Parts answer = Parts.all(engine.ask(Harbour.question(STAY)));
        assertThat(answer.text()).isEqualTo("Visiting boats may stay **72 hours** [1], no longer [1].");
        assertThat(answer.finished().reason()).isEqualTo(FinishReason.ANSWERED);
        assertThat(answer.sources()).singleElement().satisfies(source -> {
            assertThat(source.n()).isEqualTo(1);
            assertThat(source.passages().get(0).text()).contains("72 hours");
        });
        assertThat(kept(answer).answer()).isEqualTo(answer.text());
        assertThat(kept(answer).sources()).isEqualTo(answer.sources());
        assertThat(answer.received())
                .filteredOn(AnswerPart.Progress.class::isInstance)
                .first()
                .isEqualTo(new AnswerPart.Progress("Searching 3 documents…"));
    }

    @Test
    void the_model_gets_the_passages_that_the_extractive_answer_quotes_first() {
        SERVER.says("Yes [1].");
        Parts extractive = Parts.all(engine.ask(question(GATES, "Extractive")));
        Parts written = Parts.all(engine.ask(Harbour.question(GATES)));
        assertThat(passage(written.sources().get(0)))
                .isEqualTo(passage(extractive.sources().get(0)));
        assertThat(SERVER.requests().get(askedBefore))
                .contains("<passage number=\\\"1\\\" document=\\\""
                        + written.sources().get(0).name())
                .contains("Question: " + GATES);
    }

    @Test
    void what_is_not_in_these_documents_never_goes_to_the_model() {
        Parts answer = Parts.all(engine.ask(Harbour.question("Who won the 1998 world cup?")));
        assertThat(answer.text()).isEqualTo("Nothing in these documents answers that.");
        assertThat(answer.finished().reason()).isEqualTo(FinishReason.NO_ANSWER);
        assertThat(SERVER.requests()).hasSize(askedBefore);
    }

    @Test
    void a_model_that_finds_no_answer_in_the_passages_says_so() {
        SERVER.says("The passages do not say that.", " [", "0]");
        Parts answer = Parts.all(engine.ask(Harbour.question(STAY)));
        assertThat(answer.text()).isEqualTo("The passages do not say that.");
        assertThat(answer.finished().reason()).isEqualTo(FinishReason.NO_ANSWER);
        assertThat(answer.sources()).isEmpty();
        SERVER.says("[0]");
        assertThat(Parts.all(engine.ask(Harbour.question(STAY))).text())
                .isEqualTo("Nothing in these documents answers that.");
    }

    @Test
    void the_last_three_exchanges_go_along() {
        SERVER.says("Yes [1].");
        String id = Parts.all(engine.ask(Harbour.question(STAY))).finished().conversationId();
        for (String question : List.of("Who is the harbour master?", GATES, "What is the highest tide on record?")) {
            Parts.all(engine.ask(Harbour.question(question, id)));
        }
        Parts.all(engine.ask(Harbour.question(STAY, id)));
        assertThat(SERVER.requests().get(askedBefore + 4))
                .containsSubsequence("Who is the harbour master?", "\"Yes.\"", GATES, "\"Yes.\"", "highest tide")
                .doesNotContain("\"content\":\"" + STAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429, 500, 503})
    void a_model_that_refuses_is_replaced_by_the_documents_own_sentences_with_a_remark(int status) {
        SERVER.does((request, line) -> line.reply(status, "text/html", "<html>Oh no</html>"));
        Parts answer = Parts.all(engine.ask(Harbour.question(STAY)));
        Parts extractive = Parts.all(engine.ask(question(STAY, "Extractive")));
        assertThat(answer.text())
                .startsWith("*The language model did not answer: it")
                .endsWith(" These are sentences of the documents instead.*\n\n" + extractive.text());
        assertThat(answer.sources()).isEqualTo(extractive.sources());
        assertThat(answer.finished().reason()).isEqualTo(FinishReason.ANSWERED);
        assertThat(kept(answer).answer()).isEqualTo(answer.text());
    }

    @Test
    void thoughts_that_break_off_are_no_beginning_of_an_answer() {
        SERVER.does((request, line) -> {
            line.stream().chunk(FaultyModel.delta("<think>72?") + FaultyModel.delta(" Or"));
            line.close();
        });
        assertThat(Parts.all(engine.ask(Harbour.question(STAY))).text())
                .startsWith("*The language model did not answer: it broke off.")
                .contains("72 hours");
    }

    @Test
    void what_had_come_before_a_break_is_kept_and_the_break_is_told() {
        Parts first = Parts.all(engine.ask(question(STAY, "Extractive")));
        SERVER.does((request, line) -> {
            line.stream().chunk(FaultyModel.delta("72 hours [1]"));
            line.chunk(FaultyModel.delta(", but"));
            line.close();
        });
        Parts broken =
                Parts.all(engine.ask(Harbour.question(GATES, first.finished().conversationId())));
        assertThat(broken.error()).isInstanceOfSatisfying(GaiaException.class, error -> assertThat(error.fault())
                .isEqualTo(new UpstreamFault.AnswerCutShort()));
        assertThat(broken.text()).isEqualTo("72 hours [1], but");
        List<Exchange> exchanges = conversation(first.finished().conversationId());
        assertThat(exchanges).hasSize(2);
        assertThat(exchanges.get(1).answer()).isEqualTo("72 hours [1], but");
        assertThat(exchanges.get(1).sources()).isEqualTo(broken.sources()).hasSize(1);
    }

    @Test
    void a_limit_of_length_is_told_at_the_end() {
        SERVER.does((request, line) -> line.stream()
                .chunk(FaultyModel.delta("72 ho") + "data: {\"choices\":[{\"finish_reason\":\"length\"}]}\n\n")
                .end());
        assertThat(Parts.all(engine.ask(Harbour.question(STAY))).text())
                .isEqualTo("72 ho\n\n*The model reached its limit of length here.*");
    }

    @Test
    void U_04_a_stop_closes_the_connection_to_the_model_and_keeps_what_was_given() throws Exception {
        Parts first = Parts.all(engine.ask(question(STAY, "Extractive")));
        String id = first.finished().conversationId();
        var closed = new CountDownLatch(1);
        SERVER.does((request, line) ->
                line.stream().chunk(FaultyModel.delta("72 hours [1]")).awaitClosed(closed));
        Parts answer = Parts.waiting(engine.ask(Harbour.question(GATES, id)));
        answer.request(Long.MAX_VALUE);
        await().until(() -> answer.text().equals("72 hours [1]"));
        answer.cancel();
        assertThat(closed.await(1, TimeUnit.SECONDS))
                .as("closed within a second")
                .isTrue();
        await().untilAsserted(() -> assertThat(conversation(id)).hasSize(2));
        assertThat(conversation(id).get(1).answer()).isEqualTo("72 hours [1]");
    }

    @Test
    void U_04_a_stop_before_the_first_word_closes_the_connection_too() throws Exception {
        var asked = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        SERVER.does((request, line) -> {
            asked.countDown();
            line.awaitClosed(closed);
        });
        Parts answer = Parts.waiting(engine.ask(Harbour.question(STAY)));
        answer.request(Long.MAX_VALUE);
        asked.await();
        answer.cancel();
        assertThat(closed.await(1, TimeUnit.SECONDS))
                .as("closed within a second")
                .isTrue();
    }

    private static String passage(Source source) {
        return source.passages().get(0).text();
    }

    private Exchange kept(Parts answer) {
        return conversation(answer.finished().conversationId()).get(0);
    }

    private List<Exchange> conversation(String id) {
        return engine.conversation(id).toCompletableFuture().join().exchanges();
    }
}
