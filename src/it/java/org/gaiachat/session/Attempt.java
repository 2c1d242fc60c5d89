package org.gaiachat.session;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** What somebody may try at a conversation, an answer or an upload that is somebody else's. */
enum Attempt {
    READ("GET", "api/conversations/ID", ""),
    RENAME("PATCH", "api/conversations/ID", "{\"name\":\"Mine\"}"),
    DELETE("DELETE", "api/conversations/ID", ""),
    EXPORT("GET", "api/conversations/ID/export", ""),
    GO_ON("POST", "api/answers", "{\"question\":\"And?\",\"datasets\":[\"Harbour\"],\"conversationId\":\"ID\"}"),
    SEARCH("POST", "api/search", "{\"dataset\":\"Harbour\",\"text\":\"tide\",\"conversationId\":\"ID\"}"),
    READ_ANSWER("GET", "api/answers/ID", ""),
    STOP("DELETE", "api/answers/ID", ""),
    JUDGE("PUT", "api/answers/ID/feedback", "{\"good\":false}"),
    REFINE("POST", "api/answers/ID/refinements", "{\"documentIds\":[\"d\"]}"),
    UPLOAD("PUT", "api/uploads/ID/a.txt", "text");

    private final String method;
    private final String path;
    private final String body;

    Attempt(String method, String path, String body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /** One that was stolen as it is, one with a bit changed, or one that was guessed. */
    String id(String conversation, String upload, String answer, int kind, Random random) {
        if (path.contains("answers/")) {
            return kind == 0 ? answer : new UUID(random.nextLong(), random.nextLong()).toString();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(this == UPLOAD ? upload : conversation);
        if (kind == 1) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        } else if (kind == 2) {
            random.nextBytes(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    HttpRequest request(URI server, String id) {
        return HttpRequest.newBuilder(server.resolve(path.replace("ID", id)))
                .header("Content-Type", this == UPLOAD ? "application/octet-stream" : "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(body.replace("ID", id), StandardCharsets.UTF_8))
                .build();
    }
}
