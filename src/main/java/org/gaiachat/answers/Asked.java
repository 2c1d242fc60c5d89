package org.gaiachat.answers;

import java.util.List;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Refinement;

/**
 * What an answer is asked for.
 *
 * @param question the question
 * @param refines what the engine calls the answered question that this refines; empty where it refines none
 * @param documentIds the documents to answer from; empty where it refines none
 */
record Asked(Question question, String refines, List<String> documentIds) {

    Asked {
        documentIds = List.copyOf(documentIds);
    }

    static Asked of(Question question) {
        return new Asked(question, "", List.of());
    }

    Flow.Publisher<AnswerPart> by(Gaia gaia) {
        return documentIds.isEmpty()
                ? gaia.ask(question)
                : gaia.refine(new Refinement(refines, question.text(), question.datasets(), documentIds));
    }

    /** The same answer, for somebody who waits until it is complete. */
    Flow.Publisher<AnswerPart> wholeBy(Gaia gaia) {
        return documentIds.isEmpty() ? gaia.askWhole(question) : by(gaia);
    }
}
