package org.gaiachat.openai;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Unsealed;

/** Asks what programs ask, each question in the conversation that it goes on with. */
@OnePerApplication
class Chats {

    private final Gaia gaia;
    private final Transcripts transcripts;

    @Inject
    Chats(@Unsealed Gaia gaia, Transcripts transcripts) {
        this.gaia = gaia;
        this.transcripts = transcripts;
    }

    /** For who takes it part by part. */
    Flow.Publisher<AnswerPart> stream(ChatRequest asked, String program) {
        return answer(asked, program, gaia::ask);
    }

    /** For who takes it when it is complete. */
    Flow.Publisher<AnswerPart> whole(ChatRequest asked, String program) {
        return answer(asked, program, gaia::askWhole);
    }

    /** What the answer is put together in; at its end the program may go on with it. */
    Completion completion(ChatRequest asked, String program, URI server) {
        return new Completion(asked, server, (said, conversation) -> transcripts.remember(program, said, conversation));
    }

    private Flow.Publisher<AnswerPart> answer(
            ChatRequest asked, String program, Function<Question, Flow.Publisher<AnswerPart>> engine) {
        Function<Optional<String>, Flow.Publisher<AnswerPart>> asking = conversation ->
                engine.apply(new Question(asked.question(), asked.model().datasets(), conversation, Optional.empty()));
        return transcripts
                .take(program, asked.before())
                .map(conversation -> ContinuedAnswer.in(
                        conversation, asking, () -> transcripts.remember(program, asked.before(), conversation)))
                .orElseGet(() -> asking.apply(Optional.empty()));
    }
}
