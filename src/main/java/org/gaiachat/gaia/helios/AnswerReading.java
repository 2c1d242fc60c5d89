package org.gaiachat.gaia.helios;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.UpstreamFault;

/** Makes the parts of an answer of what Gaia's events carry, wrapped or not, in either spelling. */
final class AnswerReading {

    /** What Gaia says where the documents hold no answer. */
    private static final List<String> SORRY = List.of("i am sorry", "i'm sorry");

    private final CollectedSources sources;
    private final AnswerNames names;
    private final StringBuilder beginning = new StringBuilder();
    private final Consumer<AnswerPart> parts;
    private boolean endSeen;
    private boolean lastOfItsKind;

    AnswerReading(
            Question question,
            Function<String, Optional<String>> nameOfDataset,
            KnownDocuments documents,
            Consumer<AnswerPart> parts) {
        this.parts = parts;
        sources = new CollectedSources(question.datasets(), nameOfDataset, documents);
        names = new AnswerNames(question);
    }

    /** Whether Gaia has said that this was all; only the end of the stream is missing. */
    boolean endSeen() {
        return endSeen;
    }

    /** Whether there was any sign of an answer. */
    boolean anything() {
        return !beginning.isEmpty() || lastOfItsKind;
    }

    /** Takes an object that came under an event's name. */
    void object(String eventName, JsonObject object) {
        Payload.of(eventName, object).forEach(this::take);
    }

    /** Takes a text that came under an event's name. */
    void text(String eventName, String text) {
        switch (Payload.kind(eventName)) {
            case PROGRESS -> parts.accept(new AnswerPart.Progress(text));
            case ERROR -> throw ErrorPayload.fault(Fields.of(null));
            case END -> endSeen = true;
            case DATA, FOLLOW_UP -> add(text);
        }
    }

    /** {@code [DONE]}: nothing comes any more. */
    void done() {
        endSeen = true;
    }

    /**
     * Gives the end of the answer, once the stream has ended as it should.
     *
     * @throws GaiaException where the last event was not an answer's last
     */
    void finish() {
        if (!endSeen && !lastOfItsKind) {
            throw new GaiaException(new UpstreamFault.AnswerCutShort());
        }
        String begins =
                beginning.toString().stripLeading().toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean sorry =
                SORRY.stream().anyMatch(begins::startsWith) && sources.all().isEmpty();
        parts.accept(names.finished(sorry ? FinishReason.NO_ANSWER : FinishReason.ANSWERED));
    }

    private void take(Payload payload) {
        names.take(payload.outer());
        names.take(payload.inner());
        switch (payload.kind()) {
            case PROGRESS ->
                payload.words()
                        .filter(words -> !words.isBlank())
                        .ifPresent(words -> parts.accept(new AnswerPart.Progress(words)));
            case DATA -> data(payload);
            case FOLLOW_UP -> {
                // A question back to the reader is an answer too, and may be all of it.
                payload.words().ifPresent(words -> add(beginning.isEmpty() ? words : "\n\n" + words));
                lastOfItsKind = true;
            }
            case ERROR -> throw ErrorPayload.fault(payload.inner());
            case END -> endSeen = true;
        }
    }

    private void data(Payload payload) {
        payload.answerText().ifPresent(text -> add(text));
        var inner = payload.inner();
        boolean changed = sources.add(inner.list("documents"));
        changed |= payload.content() != payload.outer().object()
                && sources.add(payload.outer().list("documents"));
        if (changed) {
            parts.accept(new AnswerPart.Sources(sources.all()));
        }
        endSeen |= inner.word("finishReason")
                .or(() -> payload.outer().word("finishReason"))
                .isPresent();
        // Not every tenant gives a reason; but an answer that has its name, or whose documents are told, even as null,
        // may
        // be whole when its stream ends.
        lastOfItsKind = names.queryIsKnown()
                || inner.has("documents")
                || payload.outer().has("documents");
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            parts.accept(new AnswerPart.Text(text));
            if (beginning.length() < 64) {
                beginning.append(text, 0, Math.min(64, text.length()));
            }
        }
    }
}
