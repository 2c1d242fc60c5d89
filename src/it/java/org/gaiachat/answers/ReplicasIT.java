package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaiachat.gaia.helios.Upstream;
import org.gaiachat.server.Browser;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.Nginx;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas behind nginx with its defaults, which asks them in turns (docs/adr/017). */
@Timeout(240)
class ReplicasIT {

    private static final String HISTORY =
            """
            {"messages":[{"query":"Why?","response":"Because of the tide.","createdTimeSecs":1790000000}]}""";

    private final String id = UUID.randomUUID().toString();
    private int port;

    @Test
    void a_reader_meets_the_other_replica_and_finds_the_answer_with_the_first_or_in_the_history(@TempDir Path folder)
            throws Exception {
        assumeTrue(Nginx.isHere(), "nginx is not installed: apt-get install nginx-light");
        try (var upstream = new Upstream();
                var one = replica("one", upstream, folder);
                var two = replica("two", upstream, folder);
                var nginx = Nginx.inTurns(folder.resolve("nginx"), List.of(one.ready(), two.ready()))) {
            port = nginx.port();
            upstream.json("/chat-history", HISTORY);
            Upstream.Stream answer;
            try (var browser = Browser.open(port, "POST /api/answers", body())) {
                answer = upstream.next();
                for (int i = 0; i < 20; i++) {
                    answer.token("token" + i + " ");
                    browser.readUntil("token" + i); // U-01: the next one is sent only when this one is here
                }
            }
            assertThat(List.of(statusOfReading(), statusOfReading())).as("in turns").containsExactlyInAnyOrder(200, 404);
            answer.end();
            String conversation = conversation();
            for (LibertyServer replica : List.of(one, two)) {
                assertThat(RawHttp.to(replica.port())
                                .send("GET", "/api/conversations/" + conversation, Browser.COOKIE)
                                .text())
                        .contains("Because of the tide.");
            }
        }
    }

    private int statusOfReading() throws Exception {
        try (var browser = Browser.open(port, "GET /api/answers/" + id, "", "Last-Event-ID: 3")) {
            String status = browser.head().get(0).split(" ")[1];
            if (status.equals("200")) {
                assertThat(browser.readUntil("token19")).first().isEqualTo("id: 4");
            }
            return Integer.parseInt(status);
        }
    }

    /** The id that this browser was given, by the replica that has the answer. */
    private String conversation() {
        return await().until(
                        () -> RawHttp.to(port)
                                .send("GET", "/api/answers/" + id, Browser.COOKIE)
                                .text(),
                        text -> text.contains("conversationId"))
                .replaceAll(".*\"conversationId\":\"([^\"]+).*", "$1");
    }

    private String body() {
        return "{\"id\":\"" + id + "\",\"question\":\"Why?\",\"datasets\":[\"Harbour\"]}";
    }

    private static LibertyServer replica(String name, Upstream upstream, Path folder) {
        Map<String, String> environment = new HashMap<>(upstream.environment());
        environment.put("LOCAL_DATA_DIR", folder.resolve(name).toString());
        return LibertyServer.start("replica-" + name, environment);
    }
}
