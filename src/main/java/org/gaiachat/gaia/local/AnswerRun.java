package org.gaiachat.gaia.local;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Conversation.Exchange;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Source;

/**
 * One question from asking to its last part; what was said is kept in its conversation, also when it is stopped or breaks
 * off.
 */
final class AnswerRun implements PartSequence {

    private final Question question;
    private final Instant askedAt;
    private final Conversations conversations;
    private final String progress;
    private final Supplier<Telling> answering;
    private final StringBuilder said = new StringBuilder();
    private boolean announced;
    private Telling telling;

    AnswerRun(
            Question question,
            Instant askedAt,
            String progress,
            Supplier<Telling> answering,
            Conversations conversations) {
        this.question = question;
        this.askedAt = askedAt;
        this.progress = progress;
        this.answering = answering;
        this.conversations = conversations;
    }

    @Override
    public Optional<AnswerPart> next() {
        if (!announced) {
            announced = true;
            return Optional.of(new AnswerPart.Progress(progress));
        }
        if (telling == null) {
            telling = answering.get();
        }
        Optional<AnswerPart> part = told();
        if (part.isEmpty() && telling.isOver()) {
            // Kept before it is announced, so that the next question can go on with it at once.
            Listed kept = keep(telling.sources());
            return Optional.of(
                    new AnswerPart.Finished(QueryUid.in(kept.id()), kept.id(), kept.name(), telling.reason()));
        }
        if (part.isPresent() && part.get() instanceof AnswerPart.Text text) {
            said.append(text.text());
        }
        return part;
    }

    @Override
    public void abandon() {
        if (telling != null) {
            telling.abandon();
            keepSaid();
        }
    }

    private Optional<AnswerPart> told() {
        try {
            return telling.next();
        } catch (GaiaException brokenOff) {
            keepSaid();
            throw brokenOff;
        }
    }

    private void keepSaid() {
        if (!said.isEmpty()) {
            keep(telling.sources());
        }
    }

    private Listed keep(List<Source> sources) {
        return conversations.add(
                question.conversationId(),
                new Exchange(askedAt, question.text(), question.datasets(), said.toString(), sources));
    }
}
