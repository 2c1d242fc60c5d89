package org.gaiachat.mcp;

import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gaiachat.beans.OnePerApplication;

/**
 * The calls that this process is at work for, so that a notification can cancel them: revisions before the current one
 * have that beside closing the connection.
 */
@OnePerApplication
class RunningCalls {

    private static final int LONGEST_NAME = 200;

    private final Map<Name, StoppableParts<?>> running = new ConcurrentHashMap<>();

    /** The same call, known here until it ends, where its client has introduced itself and so can name it. */
    <P> ToolCall<P> stoppable(Message message, Caller caller, ToolCall<P> call) {
        Optional<Name> name = message.id().flatMap(id -> name(caller, id));
        return name.isEmpty()
                ? call
                : new ToolCall<>(
                        reader -> {
                            var parts = new StoppableParts<P>(reader, () -> running.remove(name.get()));
                            running.put(name.get(), parts);
                            call.parts().subscribe(parts);
                        },
                        call.protocol());
    }

    /** Takes a notification: all but that of a cancellation tell nothing that is needed here. */
    void told(Message notification, Caller caller) {
        if (notification.method().equals("notifications/cancelled")) {
            Optional.ofNullable(notification.params().get("requestId"))
                    .flatMap(id -> name(caller, id))
                    .map(running::get)
                    .ifPresent(StoppableParts::stop);
        }
    }

    /** Clients count their requests alike, so an id alone is no name. */
    private static Optional<Name> name(Caller caller, JsonValue id) {
        String text = id.toString();
        boolean named = !caller.introduction().isEmpty()
                && caller.introduction().length() <= LONGEST_NAME
                && text.length() <= LONGEST_NAME;
        return named ? Optional.of(new Name(caller.program(), caller.introduction(), text)) : Optional.empty();
    }

    private record Name(String program, String introduction, String id) {}
}
