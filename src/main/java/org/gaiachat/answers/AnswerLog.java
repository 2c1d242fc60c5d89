package org.gaiachat.answers;

import jakarta.json.JsonStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The numbered events of one answer. It grows until it is closed; readers are woken at every change and read from the
 * number they are at, each at its own pace.
 */
final class AnswerLog {

    private final List<AnswerEvent> events = new ArrayList<>();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private boolean closed;

    void append(String name, JsonStructure data) {
        synchronized (events) {
            if (closed) {
                return;
            }
            events.add(new AnswerEvent(events.size() + 1L, name, data.toString()));
        }
        wake();
    }

    /** Appends the last event; whatever comes later is dropped. */
    void close(String name, JsonStructure data) {
        synchronized (events) {
            if (closed) {
                return;
            }
            events.add(new AnswerEvent(events.size() + 1L, name, data.toString()));
            closed = true;
        }
        wake();
    }

    /** The events after a number, none where all are read. */
    List<AnswerEvent> after(long number) {
        synchronized (events) {
            int from = (int) Math.max(0, Math.min(number, events.size()));
            return List.copyOf(events.subList(from, events.size()));
        }
    }

    /** Whether nothing comes after this number. */
    boolean endsAt(long number) {
        synchronized (events) {
            return closed && number >= events.size();
        }
    }

    void addReader(Runnable wake) {
        readers.add(wake);
    }

    void removeReader(Runnable wake) {
        readers.remove(wake);
    }

    private void wake() {
        readers.forEach(Runnable::run);
    }
}
