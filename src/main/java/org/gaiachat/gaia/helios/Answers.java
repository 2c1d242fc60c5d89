package org.gaiachat.gaia.helios;

import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Refinement;

/** Asks for answers, and keeps in mind what later requests about them may need. */
final class Answers {

    private static final int MOST_CONVERSATIONS = 10_000;

    private final Wire wire;
    private final DatasetList datasets;
    private final Llms llms;
    private final Refusal refusal;
    private final KnownDocuments documents;
    private final ConversationList conversations;
    private final Known<String> conversationOf = new Known<>(MOST_CONVERSATIONS);

    Answers(Wire wire, DatasetList datasets, Llms llms, KnownDocuments documents, ConversationList conversations) {
        this.wire = wire;
        this.datasets = datasets;
        this.llms = llms;
        this.refusal = new Refusal(datasets);
        this.documents = documents;
        this.conversations = conversations;
    }

    Refusal refusal() {
        return refusal;
    }

    Flow.Publisher<AnswerPart> ask(Question question) {
        return asked(inquiry(question));
    }

    /** The answer in one piece, or as a stream where the tenant has only that. */
    Flow.Publisher<AnswerPart> askWhole(Question question) {
        return asked(inquiry(question).whole());
    }

    /** Gaia does not promise to tell the conversation again; where it does not, it is the first answer's. */
    Flow.Publisher<AnswerPart> refine(Refinement refinement) {
        return asked(Inquiry.of(refinement, conversationOf.find(refinement.queryUid())));
    }

    /** How the answer to a question is read. */
    AnswerReading reading(Question question, Consumer<AnswerPart> parts) {
        return new AnswerReading(question, datasets::nameOf, documents, part -> {
            if (part instanceof AnswerPart.Finished finished) {
                finished(finished);
            }
            parts.accept(part);
        });
    }

    private void finished(AnswerPart.Finished answer) {
        conversations.forget();
        if (!answer.queryUid().isEmpty()) {
            conversationOf.put(answer.queryUid(), answer.conversationId());
        }
    }

    private Inquiry inquiry(Question question) {
        return Inquiry.of(question, question.llm().flatMap(llms::idOf));
    }

    private Flow.Publisher<AnswerPart> asked(Inquiry inquiry) {
        return new AnswerPublisher(subscriber -> new AnswerSubscription(subscriber, new Asking(wire, this, inquiry)));
    }
}
