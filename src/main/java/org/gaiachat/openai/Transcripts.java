package org.gaiachat.openai;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.beans.OnePerApplication;

/**
 * Knows a conversation again by what was said in it. OpenAI's clients send all of a chat each time and know no
 * conversations, Gaia knows conversations and takes no chats: what went before a question leads to the conversation in
 * which it was answered. Where it is not known any more, a new one begins.
 */
@OnePerApplication
class Transcripts {

    private static final int MOST = 10_000;

    private final Map<String, String> conversations = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    });

    /** The conversation of a program in which all this was said. */
    Optional<String> conversation(String program, List<Message> said) {
        return said.isEmpty() ? Optional.empty() : Optional.ofNullable(conversations.get(key(program, said)));
    }

    void remember(String program, List<Message> said, String conversation) {
        conversations.put(key(program, said), conversation);
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
