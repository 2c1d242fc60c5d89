package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaiachat.gaia.local.WritingEngine.GATES;
import static org.gaiachat.gaia.local.WritingEngine.STAY;
import static org.gaiachat.gaia.local.WritingEngine.question;

import java.util.List;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Llm;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.helios.FaultyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which ways to word an answer there are, with a language model and without one. */
class LlmsTest {

    @RegisterExtension
    static final WritingEngine WRITING = new WritingEngine();

    @RegisterExtension
    static final HarbourEngine WITHOUT = new HarbourEngine();

    private static final FaultyModel SERVER = WRITING.server();

    private final LocalGaia engine = WRITING.engine();
    private final LocalGaia without = WITHOUT.engine();
    private final int askedBefore = SERVER.requests().size();

    @BeforeAll
    static void awaitReady() {
        Harbour.awaitReady(WITHOUT.engine(), Harbour.NAME, Harbour.FILES.size());
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
}
