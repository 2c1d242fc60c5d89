package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.helios.Upstream;
import org.gaiachat.server.Browser;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.Playwright;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of running answers when the server ends, gently or not. */
class RestartIT {

    private static final String BODY = "{\"id\":\"%s\",\"question\":\"Why?\",\"datasets\":[\"Harbour\"]}";

    private final Upstream upstream = new Upstream();
    private final Map<String, String> environment = new HashMap<>(upstream.environment());
    private LibertyServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        environment.put("LOCAL_DATA_DIR", data.toString());
        upstream.json("/datasets", "{\"datasets\":[{\"name\":\"Harbour\",\"numObjects\":4}]}");
        upstream.json("/conversations", "{\"unpinned\":[]}");
        server = LibertyServer.start("restart", environment).ready();
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        upstream.close();
    }

    @Test
    void on_SIGTERM_running_answers_may_end_and_readers_of_the_others_are_told_to_come_back() throws Exception {
        try (var ending = ask();
                var endless = ask()) {
            Upstream.Stream first = upstream.next().token("one");
            Upstream.Stream second = upstream.next().token("one");
            ending.readUntil("one");
            endless.readUntil("one");
            server.java().destroy();
            server.awaitLog("CWWKE1100I");
            first.token("two").end();
            second.token("two");
            assertThat(ending.readToEnd().toString() + endless.readToEnd())
                    .contains("two", "event: done", "event: away", "retry: ");
            assertThat(second.closed().await(10, TimeUnit.SECONDS)).isTrue();
        }
        server.awaitEnd(Duration.ofSeconds(30));
    }

    @Test
    void after_kill_9_the_page_says_what_happened_and_offers_the_question_again() throws Exception {
        var control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        control.setExecutor(Executors.newCachedThreadPool());
        var streams = new Upstream.Stream[1];
        on(control, "/token", () -> (streams[0] = upstream.next()).token("Half of it. "));
        on(control, "/finish", () -> streams[0].token("All of it.").end());
        on(control, "/end", () -> (streams[0] = upstream.next()).token("All of it.").end());
        on(control, "/kill", () -> {
            server.java().destroyForcibly();
            server.awaitEnd(Duration.ofSeconds(30));
        });
        on(control, "/start", () -> server = LibertyServer.start("restart", environment, server.port()).ready());
        control.start();
        try {
            String url = "http://127.0.0.1:" + control.getAddress().getPort();
            new Playwright(server.uri()).runOnly(Map.of("GAIA_CHAT_CONTROL", url), "restart.spec.ts");
        } finally {
            control.stop(0);
        }
    }

    private Browser ask() throws IOException {
        return Browser.open(server.port(), "POST /api/answers", BODY.formatted(UUID.randomUUID()));
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void on(HttpServer control, String path, Step step) {
        control.createContext(path, exchange -> {
            int status = 204;
            try {
                step.run();
            } catch (Exception e) {
                status = 500;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
