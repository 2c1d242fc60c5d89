package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gaiachat.gaia.local.WritingEngine.STAY;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.SignsOfLife;
import org.gaiachat.gaia.Source;
import org.gaiachat.gaia.helios.FaultyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of an answer while a language model still writes it, over real sockets. */
class AnswersBeingWrittenTest {

    @RegisterExtension
    static final WritingEngine WRITING = new WritingEngine();

    private static final FaultyModel SERVER = WRITING.server();

    private final LocalGaia engine = WRITING.engine();

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
}
