package org.gaiachat.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;
import org.gaiachat.relay.Protocol;

/** A question: told as it goes on, where that is wanted, and whole at its end. Clients take no answer in pieces. */
final class Asking implements Protocol<AnswerPart> {

    /** Nobody reads more in a second than a few. */
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Telling telling;
    private final Answer answer = new Answer();
    private int steps;
    private long lastTold;

    private Asking(Telling telling) {
        this.telling = telling;
    }

    static ToolCall<?> begin(Telling telling, JsonBody arguments, Gaia gaia) {
        return new ToolCall<>(gaia.ask(ToolArguments.question(arguments)), new Asking(telling));
    }

    @Override
    public List<Event> events(AnswerPart part) {
        answer.take(part);
        if (part instanceof AnswerPart.Finished end) {
            return List.of(telling.result(answer.result(end)));
        }
        List<Event> events = new ArrayList<>();
        telling.message().progressToken().ifPresent(token -> {
            if (isWorthTelling(part)) {
                events.add(Telling.progress(token, ++steps, answer.progress(part)));
            }
        });
        return events;
    }

    @Override
    public List<Event> failure(Throwable met) {
        return telling.failure(met);
    }

    /** More text is, where the client was not told of more a moment ago. */
    private boolean isWorthTelling(AnswerPart part) {
        long now = System.nanoTime();
        boolean told = steps > 0 && now - lastTold < BETWEEN_NANOS;
        if (part instanceof AnswerPart.Text && told) {
            return false;
        }
        lastTold = now;
        return true;
    }
}
