package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.gaiachat.gaia.helios.Upstream;
import org.gaiachat.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** ASVS 8: one key, two replicas, two visitors, of whom neither sees or touches what is the other's (docs/adr/021). */
@Timeout(300)
class VisitorsIT {

    private static final int ATTEMPTS = 10_000;
    private static final int AT_ONCE = 16;
    private static final String HISTORY =
            """
            {"messages":[{"query":"Why?","response":"Because of the tide.","conversationId":"c1","createdTimeSecs":1790000000}]}""";
    private static final String LIST =
            """
            {"unpinned":[{"conversationId":"c1","name":"Ann's"},{"conversationId":"c2","name":"Somebody's"}]}""";

    private static final Upstream UPSTREAM = new Upstream();
    private static LibertyServer one;
    private static LibertyServer two;

    private final HttpClient ann = browser();
    private final HttpClient bob = browser();
    private final String answer = UUID.randomUUID().toString();

    @BeforeAll
    static void start(@TempDir Path folder) {
        UPSTREAM.json("/chat-history", HISTORY);
        UPSTREAM.json("/conversations", LIST);
        UPSTREAM.json("/datasets", "{\"datasets\":[{\"name\":\"Harbour\"}]}");
        UPSTREAM.json("/upload-session", "{\"uploadSessionId\":\"u1\"}");
        UPSTREAM.json("/dataset/Harbour", "{}");
        one = replica("visitors-one", folder);
        two = replica("visitors-two", folder);
        one.ready();
        two.ready();
    }

    @AfterAll
    static void end() throws Exception {
        one.close();
        two.close();
        UPSTREAM.close();
    }

    @Test
    void what_began_in_a_browser_opens_there_on_every_replica() throws Exception {
        String conversation = begin();
        for (LibertyServer replica : List.of(one, two)) {
            var read = send(ann, replica, "GET", "api/conversations/" + conversation, "");
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
            assertThat(object(read).getString("id")).isEqualTo(conversation);
            assertThat(names(ann, replica, conversation)).containsExactly("Ann's");
            assertThat(names(bob, replica, conversation)).isEmpty();
            assertThat(object(send(ann, replica, "GET", "api/conversations", ""))
                            .getJsonArray("conversations"))
                    .as("who does not say what they know is shown nothing")
                    .isEmpty();
        }
        assertThat(send(ann, one, "GET", "api/answers/" + answer, "").statusCode()).isEqualTo(200);
    }

    @Test
    void of_10_000_attempts_at_what_is_somebody_elses_none_succeeds_and_none_is_told_apart_from_not_found()
            throws Exception {
        String conversation = begin();
        String upload = object(send(ann, one, "POST", "api/uploads", "{\"dataset\":\"Harbour\"}"))
                .getString("id");
        send(bob, one, "GET", "api/config", "");
        long asked = UPSTREAM.asks();
        var random = new Random(10);
        Map<String, String> told = new ConcurrentHashMap<>();
        var places = new Semaphore(AT_ONCE);
        for (int i = 0; i < ATTEMPTS; i++) {
            Attempt attempt = Attempt.values()[i % Attempt.values().length];
            LibertyServer replica = i / Attempt.values().length % 2 == 0 ? one : two;
            String id = attempt.id(conversation, upload, answer, i % 3, random);
            places.acquire();
            bob.sendAsync(attempt.request(replica.uri(), id), HttpResponse.BodyHandlers.ofString())
                    .handle((got, failure) -> {
                        places.release();
                        String way = failure == null ? told(got) : failure.toString();
                        // the first that is told of this kind is what all the others must be
                        String before = told.putIfAbsent(attempt.name(), way);
                        return before == null || before.equals(way) ? null : told.put(attempt + " differs", way);
                    });
        }
        places.acquire(AT_ONCE);
        assertThat(told).hasSize(Attempt.values().length);
        assertThat(told.values()).allSatisfy(way -> assertThat(way).startsWith("404").contains("-not-found"));
        assertThat(UPSTREAM.asks()).as("no attempt reached Gaia").isEqualTo(asked);
        assertThat(send(ann, two, "GET", "api/conversations/" + conversation, "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void two_visitors_who_choose_the_same_id_for_an_answer_have_two_answers() throws Exception {
        begin();
        CompletableFuture<HttpResponse<String>> asked = bob.sendAsync(
                ask(one, "Something else?"), HttpResponse.BodyHandlers.ofString());
        UPSTREAM.next().token("Bob's").end();
        assertThat(asked.get().statusCode()).isEqualTo(200);
        assertThat(send(ann, one, "GET", "api/answers/" + answer, "").body()).contains("The tide.");
        assertThat(send(bob, one, "GET", "api/answers/" + answer, "").body()).contains("Bob's");
    }

    @Test
    void ASVS_3_3_the_cookie_is_for_the_server_alone_and_comes_again_with_each_page() throws Exception {
        var first = send(ann, one, "GET", "api/config", "");
        String cookie = first.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie)
                .matches("gaia-visitor=[A-Za-z0-9_-]{43}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Strict");
        assertThat(send(ann, two, "GET", "api/config", "").headers().firstValue("Set-Cookie"))
                .contains(cookie);
        assertThat(send(ann, one, "GET", "api/datasets", "").headers().firstValue("Set-Cookie"))
                .isEmpty();
        // this machine's word on TLS is believed
        assertThat(send(browser(), one, "GET", "api/config", "", "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.1")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse(""))
                .matches("__Host-gaia-visitor=[A-Za-z0-9_-]{43}; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Strict; Secure");
    }

    /** Ann asks on the first replica; gives the conversation as she knows it. */
    private String begin() throws Exception {
        CompletableFuture<HttpResponse<String>> asked =
                ann.sendAsync(ask(one, "Why?"), HttpResponse.BodyHandlers.ofString());
        UPSTREAM.next().token("The tide.").end();
        String conversation = object(asked.get()).getString("conversationId");
        assertThat(conversation).isNotEqualTo("c1");
        return conversation;
    }

    private HttpRequest ask(LibertyServer server, String question) {
        String body = "{\"id\":\"" + answer + "\",\"question\":\"" + question + "\",\"datasets\":[\"Harbour\"]}";
        return HttpRequest.newBuilder(server.uri().resolve("api/answers"))
                .header("Content-Type", "application/json")
                // asked as a stream upstream too, which the test can lead
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static List<String> names(HttpClient browser, LibertyServer server, String known) throws Exception {
        String body = "{\"known\":[\"" + known + "\",\"c2\",\"c1\"]}";
        return object(send(browser, server, "POST", "api/conversations/list", body))
                .getJsonArray("conversations")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(listed -> listed.getString("name"))
                .toList();
    }

    private static HttpResponse<String> send(
            HttpClient browser, LibertyServer server, String method, String path, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(server.uri().resolve(path)).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return browser.send(
                request.method(method, BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** All that an answer says, but for what differs from one moment to the next. */
    private static String told(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
        return answer.statusCode() + " " + headers + " " + answer.body().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    private static JsonObject object(HttpResponse<String> answer) {
        String body = answer.body();
        String last = body.startsWith("{") ? body : body.substring(body.lastIndexOf("data: ") + 6);
        try (var reader = Json.createReader(new StringReader(last))) {
            return reader.readObject();
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .cookieHandler(new CookieManager())
                .build();
    }

    private static LibertyServer replica(String name, Path folder) {
        Map<String, String> environment = new HashMap<>(UPSTREAM.environment());
        environment.put("LOCAL_DATA_DIR", folder.resolve(name).toString());
        environment.put("ASK_RATE_PER_MINUTE", "1000000");
        return LibertyServer.start(name, environment);
    }
}
