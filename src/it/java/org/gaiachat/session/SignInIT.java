package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.Playwright;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * ASVS 7: visitors with keys of their own, on two servers that share their sessions through a JCache provider, Hazelcast
 * (docs/adr/022). The last test kills one of them.
 */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInIT {

    private static final String ANN = "canary-of-ann-0001";
    private static final String BOB = "canary-of-bob-0002";

    private static KeyedGaia gaia;
    private static LibertyServer one;
    private static LibertyServer two;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        gaia = new KeyedGaia(Set.of(ANN, BOB));
        String sessions = SharedSessions.configuration(folder);
        Map<String, String> environment = Map.of(
                "GAIA_SIGN_IN", "required",
                "GAIA_BASE_URL", gaia.url(),
                "SESSION_SECRET", "the same on both replicas, and long enough",
                "JVM_ARGS", "-Dhazelcast.jcache.provider.type=member");
        one = LibertyServer.start("sign-in-one", environment, sessions);
        two = LibertyServer.start("sign-in-two", environment, sessions);
        one.ready();
        two.ready();
    }

    @AfterAll
    static void end() {
        one.close();
        two.close();
        gaia.close();
    }

    @Test
    @Order(1)
    void without_a_session_there_is_the_page_its_configuration_and_nothing_else() throws Exception {
        var http = RawHttp.to(one.port());
        assertThat(http.send("GET", "/", "Accept: text/html").status()).isEqualTo(200);
        assertThat(http.send("GET", "/api/config").text()).contains("\"signIn\":\"needed\"", "\"features\":[]");
        assertThat(http.send("GET", "/api/health/ready").status()).isEqualTo(200);
        for (String path : List.of(
                "datasets", "datasets/Harbour", "datasets/Harbour/topics", "datasets/Harbour/documents/d/file",
                "conversations", "conversations/c", "conversations/c/export", "answers/a", "llms", "nothing",
                "%64atasets")) {
            var answer = http.send("GET", "/api/" + path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.text()).contains("sign-in-required");
            assertThat(answer.header("WWW-Authenticate")).isNotBlank();
        }
        for (String path : List.of("answers", "search", "datasets", "uploads", "conversations/list")) {
            assertThat(post(one, path, "{}", "").status()).as(path).isEqualTo(401);
        }
        assertThat(http.send("GET", "/api/emulator/datasets", "apiKey: any").status()).isEqualTo(404);
        assertThat(gaia.keysSeen()).as("nobody asked Gaia anything").isEmpty();
    }

    @Test
    @Order(2)
    void a_key_that_gaia_does_not_know_begins_nothing() throws Exception {
        var refused = signIn(one, "wrong-key-000", "");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("sign-in-refused").doesNotContain("wrong-key-000");
        assertThat(refused.header("Set-Cookie")).isEmpty();
        assertThat(post(one, "session", "{\"apiKey\":\"your-key\"}", "").status()).isEqualTo(422);
        assertThat(post(one, "session", "{}", "").status()).isEqualTo(422);
    }

    @Test
    @Order(2)
    void a_key_is_not_taken_over_an_unencrypted_connection_from_elsewhere() throws Exception {
        String body = "{\"apiKey\":\"" + ANN + "\"}";
        String from = "X-Forwarded-For: 192.0.2.7\r\n";
        assertThat(post(one, "session", body, from + "X-Forwarded-Proto: http\r\n").text())
                .contains("sign-in-insecure");
        assertThat(post(one, "session", body, from + "X-Forwarded-Proto: https\r\n").status())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void ASVS_7_2_4_a_session_has_an_id_that_was_never_there_before() throws Exception {
        String made = "__Host-gaia-session=0000made-by-somebody-else:-1";
        var first = signIn(one, ANN, "Cookie: " + made + "\r\n");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.header("Set-Cookie"))
                .startsWith("__Host-gaia-session=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("made-by-somebody-else", "Domain");
        String before = cookie(first);
        assertThat(id(before).length()).as("128 bits or more").isGreaterThanOrEqualTo(22);
        String after = cookie(signIn(one, ANN, "Cookie: " + before + "\r\n"));
        assertThat(id(after)).isNotEqualTo(id(before));
        assertThat(status(one, before)).isEqualTo(401);
        assertThat(status(one, after)).isEqualTo(200);
    }

    @Test
    @Order(3)
    void each_asks_with_their_own_key_and_meets_nobody_elses_answers() throws Exception {
        gaia.keysSeen().clear();
        String ann = cookie(signIn(one, ANN, ""));
        assertThat(gaia.keysSeen()).containsExactly(ANN);
        String bob = cookie(signIn(one, BOB, ""));
        assertThat(read(one, "datasets", ann).text()).contains("of " + ANN.substring(10, 13));
        assertThat(read(one, "datasets", bob).text()).contains("of " + BOB.substring(10, 13));
        String id = "7b6d7f3c-6a54-4a9b-a4dd-9d4dbd1f3c11";
        String body = "{\"id\":\"" + id + "\",\"question\":\"Why?\",\"datasets\":[\"Harbour\"]}";
        assertThat(post(one, "answers", body, "Cookie: " + ann + "\r\n").text()).contains("The tide.");
        assertThat(read(one, "answers/" + id, ann).status()).isEqualTo(200);
        assertThat(read(one, "answers/" + id, bob).status()).isEqualTo(404);
        assertThat(read(one, "config", ann).text()).contains("\"signIn\":\"done\"");
    }

    @Test
    @Order(4)
    void a_person_signs_in_and_out_in_a_browser() throws Exception {
        new Playwright(two.uri()).runOnly(Map.of("GAIA_CHAT_SIGN_IN_KEY", ANN), "sign-in.spec.ts");
    }

    @Test
    @Order(4)
    void signing_out_ends_the_session_at_once_and_on_every_replica() throws Exception {
        String ann = cookie(signIn(one, ANN, ""));
        assertThat(status(one, ann)).isEqualTo(200);
        assertThat(status(two, ann)).isEqualTo(200);
        assertThat(RawHttp.to(one.port()).send("DELETE", "/api/session", "Cookie: " + ann).status())
                .isEqualTo(204);
        assertThat(status(one, ann)).isEqualTo(401);
        assertThat(status(two, ann)).isEqualTo(401);
    }

    @Test
    @Order(5)
    void ASVS_7_3_tries_are_counted_and_who_tries_too_often_is_told_when_to_come_back() throws Exception {
        String from = "X-Forwarded-For: 192.0.2.66\r\nX-Forwarded-Proto: https\r\n";
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(one, "wrong-key-00" + i, from).status()).isEqualTo(401);
        }
        var refused = signIn(one, ANN, from);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    @Order(6)
    void a_server_that_is_killed_takes_no_session_along_and_no_key_was_written_anywhere() throws Exception {
        String ann = cookie(signIn(one, ANN, ""));
        one.java().destroyForcibly();
        await().until(() -> RawHttp.to(one.port()).status("GET", "/api/config") == 0);
        await().until(() -> status(two, ann) == 200);
        assertThat(read(two, "datasets", ann).text()).contains("of ann");
        assertThat(one.log() + two.log())
                .contains("event=signed-in", "event=sign-in-refused", "event=signed-out")
                .doesNotContain("canary", "wrong-key", id(ann));
    }

    private static int status(LibertyServer server, String cookie) throws IOException {
        return read(server, "datasets", cookie).status();
    }

    private static RawHttp.Answer read(LibertyServer server, String path, String cookie) throws IOException {
        return RawHttp.to(server.port()).send("GET", "/api/" + path, "Cookie: " + cookie);
    }

    private static RawHttp.Answer signIn(LibertyServer server, String key, String headers) throws IOException {
        return post(server, "session", "{\"apiKey\":\"" + key + "\"}", headers);
    }

    private static RawHttp.Answer post(LibertyServer server, String path, String body, String headers)
            throws IOException {
        return RawHttp.to(server.port())
                .answer("POST /api/" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                        + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String cookie(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.header("Set-Cookie").split(";")[0];
    }

    private static String id(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 5).split(":")[0];
    }
}
