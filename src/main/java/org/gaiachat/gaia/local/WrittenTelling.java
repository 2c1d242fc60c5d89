package org.gaiachat.gaia.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Source;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.gaia.llm.Writing;
import org.gaiachat.gaia.llm.Written;

/**
 * Tells an answer in a model's words. Where the model fails before its first word, the answer is told in sentences of the
 * documents, with a remark that says so (docs/adr/027).
 */
final class WrittenTelling implements Telling {

    private static final String CUT = "*The model reached its limit of length here.*";

    private final Answer answer;
    private final Writing writing;
    private final WrittenCitations citations;
    private final Deque<AnswerPart> ready = new ArrayDeque<>();
    private Optional<QuotedTelling> instead = Optional.empty();
    private int told;
    private boolean begun;
    private boolean over;

    WrittenTelling(Answer answer, Grounds grounds, Writing writing) {
        this.answer = answer;
        this.writing = writing;
        this.citations = new WrittenCitations(grounds.passages());
        int count = grounds.passages().size();
        ready.add(new AnswerPart.Progress(
                "Writing an answer from " + (count == 1 ? "1 passage…" : count + " passages…")));
    }

    @Override
    public Optional<AnswerPart> next() {
        while (ready.isEmpty() && !over && instead.isEmpty()) {
            Optional<Written> come = writing.next();
            if (come.isEmpty()) {
                return Optional.empty();
            }
            take(come.get());
        }
        return instead.isPresent() ? instead.get().next() : Optional.ofNullable(ready.poll());
    }

    @Override
    public boolean isOver() {
        return instead.map(QuotedTelling::isOver).orElse(over && ready.isEmpty());
    }

    @Override
    public List<Source> sources() {
        return instead.map(QuotedTelling::sources).orElseGet(citations::sources);
    }

    @Override
    public FinishReason reason() {
        FinishReason written = citations.nothingFound() ? FinishReason.NO_ANSWER : FinishReason.ANSWERED;
        return instead.map(QuotedTelling::reason).orElse(written);
    }

    @Override
    public void abandon() {
        writing.close();
    }

    private void take(Written come) {
        if (come instanceof Written.Text text) {
            say(citations.more(text.text()));
        } else if (come instanceof Written.Thinking) {
            ready.add(new AnswerPart.Progress("The model is thinking…"));
        } else if (come instanceof Written.Ended end) {
            over = true;
            say(citations.rest());
            if (!begun) {
                say(Answer.NOTHING);
            } else if (!end.whole()) {
                say("\n\n" + CUT);
            }
        } else if (come instanceof Written.Failed failed) {
            fail(failed.why());
        }
    }

    private void fail(String why) {
        if (begun) {
            throw new GaiaException(new UpstreamFault.AnswerCutShort());
        }
        instead = Optional.of(new QuotedTelling(
                answer,
                "The language model did not answer: " + why + ". These are sentences of the documents instead."));
    }

    /** A source is told before the text that cites it. */
    private void say(String text) {
        if (!text.isEmpty()) {
            List<Source> cited = citations.sources();
            if (cited.size() > told) {
                told = cited.size();
                ready.add(new AnswerPart.Sources(cited));
            }
            ready.add(new AnswerPart.Text(text));
            begun = true;
        }
    }
}
