package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.Conversation.Exchange;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.gaia.GaiaException;

/** The conversations, kept for 60 days after their last question. */
final class Conversations {

    private static final Duration KEPT = Duration.ofDays(60);
    private static final int EARLIER_QUESTIONS = 3;
    private static final int MOST_PINNED = 15;
    private static final int LOCKS = 64;

    private final ConversationFiles files;
    private final Clock clock;
    private final Map<String, Listed> listed = new ConcurrentHashMap<>();

    /** One writes a conversation at a time; others are written meanwhile, since each waits for the disk. */
    private final Object[] locks = new Object[LOCKS];

    Conversations(ConversationFiles files, Clock clock) throws IOException {
        this.files = files;
        this.clock = clock;
        Arrays.setAll(locks, number -> new Object());
        files.all().forEach(this::list);
        dropOld();
    }

    /** Throws {@link AskedFault.ConversationNotFound} unless it is kept. */
    void require(String id) {
        if (!keeps(id)) {
            throw new GaiaException(new AskedFault.ConversationNotFound(id));
        }
    }

    boolean keeps(String id) {
        Listed known = listed.get(id);
        return known != null && !old(known);
    }

    Conversation conversation(String id) {
        require(id);
        try {
            return files.read(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was last asked and answered in a conversation, the oldest first. */
    List<Exchange> latest(Optional<String> id) {
        List<Exchange> all = id.map(known -> conversation(known).exchanges()).orElse(List.of());
        return all.subList(Math.max(0, all.size() - EARLIER_QUESTIONS), all.size());
    }

    /** Keeps an exchange, in a new conversation where there is none; it is on disk when this returns. */
    Listed add(Optional<String> id, Exchange exchange) {
        if (id.isEmpty()) {
            String name = ConversationName.of(exchange.question());
            return write(new Conversation(RandomId.next(), name, List.of(exchange)));
        }
        synchronized (lock(id.get())) {
            Conversation before = conversation(id.get());
            List<Exchange> exchanges = new ArrayList<>(before.exchanges());
            exchanges.add(exchange);
            return write(new Conversation(before.id(), before.name(), before.pinned(), exchanges));
        }
    }

    /** Renames, pins or unpins; it is on disk when this returns. */
    synchronized Listed change(ConversationChange change) {
        synchronized (lock(change.conversationId())) {
            Conversation before = conversation(change.conversationId());
            boolean pinned = change.pinned().orElse(before.pinned());
            if (pinned && !before.pinned() && pinned() >= MOST_PINNED) {
                throw new GaiaException(new AskedFault.PinnedTooMany(MOST_PINNED));
            }
            return write(
                    new Conversation(before.id(), change.name().orElse(before.name()), pinned, before.exchanges()));
        }
    }

    synchronized void delete(String id) {
        synchronized (lock(id)) {
            require(id);
            drop(id);
        }
    }

    ConversationPage page(Optional<String> token) {
        dropOld();
        List<Listed> all = listed.values().stream()
                .sorted(Comparator.comparing(Conversations::key))
                .toList();
        PageToken.Page<Listed> page = PageToken.page(all, Conversations::key, token);
        return new ConversationPage(page.entries(), page.nextPageToken());
    }

    private long pinned() {
        return listed.values().stream()
                .filter(entry -> entry.pinned() && !old(entry))
                .count();
    }

    private Listed write(Conversation conversation) {
        try {
            files.write(conversation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list(conversation);
    }

    private Object lock(String id) {
        return locks[Math.floorMod(id.hashCode(), LOCKS)];
    }

    private Listed list(Conversation conversation) {
        List<Exchange> exchanges = conversation.exchanges();
        Instant lastAsked = exchanges.get(exchanges.size() - 1).askedAt();
        Listed entry = new Listed(conversation.id(), conversation.name(), lastAsked, conversation.pinned());
        listed.put(entry.id(), entry);
        return entry;
    }

    private synchronized void dropOld() {
        for (Listed entry : List.copyOf(listed.values())) {
            if (old(entry)) {
                dropIfOld(entry.id());
            }
        }
    }

    /** Somebody may go on with it at this moment. */
    private void dropIfOld(String id) {
        synchronized (lock(id)) {
            Listed now = listed.get(id);
            if (now != null && old(now)) {
                drop(id);
            }
        }
    }

    private void drop(String id) {
        try {
            files.delete(id);
            listed.remove(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean old(Listed entry) {
        return entry.lastAsked().plus(KEPT).isBefore(clock.instant());
    }

    /** Sorts the pinned ones first, then the latest. */
    private static String key(Listed entry) {
        return (entry.pinned() ? "0" : "1")
                + String.format("%019d", Long.MAX_VALUE - entry.lastAsked().toEpochMilli())
                + entry.id();
    }
}
