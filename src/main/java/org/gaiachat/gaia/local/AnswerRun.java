package org.gaiachat.gaia.local;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Conversation.Exchange;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Source;

/** One question from asking to its last part; what was said is kept in its conversation, also when it is stopped. */
final class AnswerRun implements PartSequence {

    private final Question question;
    private final Instant askedAt;
    private final Conversations conversations;
    private final Supplier<Answer> answering;
    private final StringBuilder said = new StringBuilder();
    private final Deque<AnswerPart> ready = new ArrayDeque<>();
    private Answer answer;

    AnswerRun(
            Question question,
            Instant askedAt,
            String progress,
            Supplier<Answer> answering,
            Conversations conversations) {
        this.question = question;
        this.askedAt = askedAt;
        this.answering = answering;
        this.conversations = conversations;
        ready.add(new AnswerPart.Progress(progress));
    }

    @Override
    public AnswerPart next() {
        if (ready.isEmpty() && answer == null) {
            answer = answering.get();
            if (!answer.sources().isEmpty()) {
                ready.add(new AnswerPart.Sources(answer.sources()));
            }
            answer.pieces().forEach(piece -> ready.add(new AnswerPart.Text(piece)));
        }
        if (ready.isEmpty()) {
            // Kept before it is announced, so that the next question can go on with it at once.
            Listed kept = keep(answer.sources());
            return new AnswerPart.Finished(QueryUid.in(kept.id()), kept.id(), kept.name(), answer.reason());
        }
        AnswerPart part = ready.remove();
        if (part instanceof AnswerPart.Text text) {
            said.append(text.text());
        }
        return part;
    }

    @Override
    public void abandon() {
        if (!said.isEmpty()) {
            keep(answer.sources());
        }
    }

    private Listed keep(List<Source> sources) {
        return conversations.add(
                question.conversationId(),
                new Exchange(askedAt, question.text(), question.datasets(), said.toString(), sources));
    }
}
