package org.gaiachat.openai;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.beans.OnePerApplication;

/**
 * Knows a conversation again by what was said in it. OpenAI's clients send all of a chat each time and know no
 * conversations, Gaia knows conversations and takes no chats: what went before a question leads to the conversation in
 * which it was answered. Where it is not known any more, a new one begins.
 *
 * <p>People who share a program may have been told the same. Each of their conversations is kept, and whoever goes on
 * takes one out: up to there they are alike, and from there on nobody else comes into it.
 */
@OnePerApplication
class Transcripts {

    private static final int MOST = 10_000;

    /** Of those in which the same was said. */
    private static final int MOST_ALIKE = 16;

    private final Map<String, Deque<String>> conversations = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<String>> eldest) {
            return size() > MOST;
        }
    };

    /** The latest conversation of a program in which all this was said; it is given once, to be remembered with what follows. */
    synchronized Optional<String> take(String program, List<Message> said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String key = key(program, said);
        Deque<String> alike = conversations.getOrDefault(key, new ArrayDeque<>());
        var taken = Optional.ofNullable(alike.poll());
        if (alike.isEmpty()) {
            conversations.remove(key);
        }
        return taken;
    }

    synchronized void remember(String program, List<Message> said, String conversation) {
        var alike = conversations.computeIfAbsent(key(program, said), first -> new ArrayDeque<>());
        alike.push(conversation);
        if (alike.size() > MOST_ALIKE) {
            alike.removeLast();
        }
    }

    /** A hash: what was asked is kept nowhere here. */
    private static String key(String program, List<Message> said) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, program);
            for (Message message : said) {
                add(digest, message.role());
                add(digest, message.text());
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
