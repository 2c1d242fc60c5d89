package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Conversation.Exchange;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Llm;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.SignsOfLife;
import org.gaiachat.gaia.Source;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.gaia.helios.FaultyModel;
import org.gaiachat.gaia.llm.LanguageModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a language model writes from what was found, over real sockets. */
class WrittenAnswersTest {

    private static final String STAY = "How long may a visiting boat stay at the north pier?";
    private static final String GATES = "What must be done before opening the storm gates?";
    private static final FaultyModel SERVER = new FaultyModel();
    private static final LanguageModel MODEL = SERVER.model();

    @TempDir
    static Path data;

    @TempDir
    static Path dataWithout;

    private static LocalGaia engine;
    private static LocalGaia without;

    private int askedBefore;

    @BeforeAll
    static void open() {
        Harbour.layOut(data);
        Harbour.layOut(dataWithout);
        engine = LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC(), Optional.of(MODEL)));
        without = LocalGaia.open(new LocalSettings(dataWithout, Map.of(), Clock.systemUTC()));
        Harbour.awaitReady(engine, Harbour.NAME, Harbour.FILES.size());
        Harbour.awaitReady(without, Harbour.NAME, Harbour.FILES.size());
    }

    @AfterAll
    static void close() throws Exception {
        engine.close();
        without.close();
        MODEL.close();
        SERVER.close();
    }

    @BeforeEach
    void count() {
        askedBefore = SERVER.requests().size();
    }

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
    void a_source_is_told_before_the_text_that_cites_it_and_numbers_begin_with_one() {
        SERVER.says("First [2]. ", "Then [1]. ", "Again [2].");
        Parts answer = Parts.all(engine.ask(Harbour.question(STAY)));
        assertThat(answer.text()).isEqualTo("First [1]. Then [2]. Again [1].");
        int known = 0;
        for (AnswerPart part : answer.received()) {
            if (part instanceof AnswerPart.Sources sources) {
                known = sources.sources().size();
            } else if (part instanceof AnswerPart.Text text && text.text().contains("[2]")) {
                assertThat(known).isEqualTo(2);
            }
        }
        assertThat(answer.sources()).extracting(Source::n).containsExactly(1, 2);
    }

    @Test
    void tokens_come_while_the_model_writes() throws Exception {
        var goOn = new CountDownLatch(1);
        SERVER.does((request, line) -> {
            line.stream().chunk(FaultyModel.delta("72 hours [1]") + FaultyModel.delta(", then"));
            goOn.await();
            line.chunk(FaultyModel.delta(" pay.") + FaultyModel.DONE).end();
        });
        Parts answer = Parts.waiting(engine.ask(Harbour.question(STAY)));
        answer.request(Long.MAX_VALUE);
        await().until(() -> answer.text().equals("72 hours [1], then"));
        goOn.countDown();
        assertThat(answer.awaitEnd().text()).isEqualTo("72 hours [1], then pay.");
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

    @Test
    void thoughts_are_told_as_progress_only() {
        SERVER.does((request, line) -> line.stream()
                .chunk(FaultyModel.event("reasoning_content", "secretly 71?")
                        + FaultyModel.delta("72 [1]")
                        + FaultyModel.DONE)
                .end());
        Parts answer = Parts.all(engine.ask(Harbour.question(STAY)));
        assertThat(answer.text()).isEqualTo("72 [1]");
        assertThat(answer.received()).contains(new AnswerPart.Progress("The model is thinking…"));
        assertThat(answer.received().toString()).doesNotContain("secretly");
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

    @Test
    void more_answers_wait_for_the_model_than_there_are_threads() throws Exception {
        var goOn = new CountDownLatch(1);
        SERVER.does((request, line) -> {
            line.stream().chunk(FaultyModel.delta("72"));
            goOn.await();
            line.chunk(FaultyModel.delta(" hours [1]") + FaultyModel.DONE).end();
        });
        List<Parts> answers = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Parts answer = Parts.waiting(engine.ask(Harbour.question(STAY)));
            answer.request(Long.MAX_VALUE);
            answers.add(answer);
        }
        await().until(() -> answers.stream().allMatch(answer -> answer.text().equals("72")));
        goOn.countDown();
        answers.forEach(answer -> assertThat(answer.awaitEnd().text()).isEqualTo("72 hours [1]"));
    }

    @Test
    void a_model_that_thinks_for_long_shows_that_it_lives() throws Exception {
        var goOn = new CountDownLatch(1);
        SERVER.does((request, line) -> {
            line.stream().chunk(FaultyModel.event("reasoning", "one"));
            goOn.await();
            line.chunk(": still here\n\n").awaitClosed(new CountDownLatch(1));
        });
        Parts answer = Parts.waiting(engine.ask(Harbour.question(STAY)));
        answer.request(Long.MAX_VALUE);
        await().until(() -> answer.received().contains(new AnswerPart.Progress("The model is thinking…")));
        var alive = (SignsOfLife) answer.subscription();
        long before = alive.lastHeard();
        goOn.countDown();
        await().until(() -> alive.lastHeard() > before);
        answer.cancel();
    }

    @Test
    void both_ways_to_word_an_answer_are_listed_the_model_first() {
        assertThat(engine.llms().toCompletableFuture().join())
                .containsExactly(new Llm(FaultyModel.NAME, true), new Llm("Extractive", false));
    }

    @Test
    void without_a_model_answers_and_models_are_what_they_were() {
        assertThat(without.llms().toCompletableFuture().join()).containsExactly(new Llm("Extractive", true));
        for (String question : List.of(STAY, GATES, "Who won the 1998 world cup?")) {
            List<AnswerPart> chosen =
                    Parts.all(engine.ask(question(question, "extractive"))).received();
            List<AnswerPart> only =
                    Parts.all(without.ask(Harbour.question(question))).received();
            assertThat(withoutIds(only)).isEqualTo(withoutIds(chosen));
        }
        assertThat(SERVER.requests()).hasSize(askedBefore);
    }

    /** Documents of two data directories have other ids, and each answer has its own. */
    private static List<String> withoutIds(List<AnswerPart> parts) {
        return parts.stream()
                .map(part -> {
                    if (part instanceof AnswerPart.Sources sources) {
                        return sources.sources().stream()
                                .map(source -> source.n() + source.path() + source.passages())
                                .toList()
                                .toString();
                    }
                    return part instanceof AnswerPart.Finished end
                            ? end.reason().toString()
                            : part.toString();
                })
                .toList();
    }

    private static String passage(Source source) {
        return source.passages().get(0).text();
    }

    private static Question question(String text, String llm) {
        return new Question(text, List.of(Harbour.NAME), Optional.empty(), Optional.of(llm));
    }

    private static Exchange kept(Parts answer) {
        return conversation(answer.finished().conversationId()).get(0);
    }

    private static List<Exchange> conversation(String id) {
        return engine.conversation(id).toCompletableFuture().join().exchanges();
    }
}
