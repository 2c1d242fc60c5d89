package org.gaiachat.openai;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.relay.Protocol;

/** An answer in OpenAI's chunks. */
final class ChatProtocol implements Protocol<AnswerPart> {

    private final Completion completion;
    private boolean begun;

    ChatProtocol(Completion completion) {
        this.completion = completion;
    }

    @Override
    public List<Event> events(AnswerPart part) {
        List<Event> events = new ArrayList<>();
        if (!begun) {
            begun = true;
            events.add(event(completion.first()));
        }
        String added = completion.take(part);
        if (!added.isEmpty()) {
            events.add(event(completion.more(added)));
        }
        if (part instanceof AnswerPart.Finished) {
            events.add(event(completion.last()));
            events.add(new Event("", "[DONE]"));
        }
        return events;
    }

    @Override
    public List<Event> failure(Throwable met) {
        return List.of(event(OpenAiError.of(met).json()));
    }

    private static Event event(JsonObject data) {
        return new Event("", data.toString());
    }
}
