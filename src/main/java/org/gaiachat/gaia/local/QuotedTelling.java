package org.gaiachat.gaia.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.Source;

/** Tells an answer in sentences of the documents. */
final class QuotedTelling implements Telling {

    private final Answer answer;
    private final Deque<AnswerPart> parts = new ArrayDeque<>();

    QuotedTelling(Answer answer) {
        this.answer = answer;
        if (!answer.sources().isEmpty()) {
            parts.add(new AnswerPart.Sources(answer.sources()));
        }
        answer.pieces().forEach(piece -> parts.add(new AnswerPart.Text(piece)));
    }

    /** With a remark that stands above the answer. */
    QuotedTelling(Answer answer, String remark) {
        this(answer);
        parts.addFirst(new AnswerPart.Text("*" + remark + "*\n\n"));
    }

    @Override
    public Optional<AnswerPart> next() {
        return Optional.ofNullable(parts.poll());
    }

    @Override
    public boolean isOver() {
        return parts.isEmpty();
    }

    @Override
    public List<Source> sources() {
        return answer.sources();
    }

    @Override
    public FinishReason reason() {
        return answer.reason();
    }

    @Override
    public void abandon() {
        parts.clear();
    }
}
