package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.Playwright;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first second after a start, and the next build's deploy under open tabs: S-21, S-35, S-42. */
class DeployIT {

    private static final int AT_ONCE = 500;

    @Test
    void S_21_S_42_a_rush_at_the_start_and_a_new_page_after_a_deploy(@TempDir Path folder) throws Exception {
        Path next = NextBuild.writeTo(folder.resolve("next.war"));
        try (var server = LibertyServer.start("deploy", Map.of("LOCAL_DATA_DIR", folder.toString()))
                .ready()) {
            assertThat(rush(server)).hasSize(AT_ONCE).allMatch(answer -> answer.status() == 200);
            assertThat(server.log()).containsOnlyOnce("The page: ");
            a_changed_page_is_seen_although_the_times_in_the_war_are_the_same(server, next);
        }
    }

    @Test
    void S_35_a_tab_from_before_a_deploy_reloads_once_and_keeps_the_question(@TempDir Path folder) throws Exception {
        Path next = NextBuild.writeTo(folder.resolve("next.war"));
        try (var server = LibertyServer.start("open-tab", Map.of("LOCAL_DATA_DIR", folder.toString()))
                .ready()) {
            new Playwright(server.uri())
                    .runOnly(
                            Map.of(
                                    "GAIA_CHAT_NEXT_WAR", next.toString(),
                                    "GAIA_CHAT_DEPLOYED_WAR", server.deployedWar().toString()),
                            "deploy.spec.ts");
        }
    }

    private static void a_changed_page_is_seen_although_the_times_in_the_war_are_the_same(
            LibertyServer server, Path next) throws IOException {
        var http = RawHttp.to(server.port());
        var before = http.send("GET", "/", "Accept: text/html");
        server.deploy(next);
        var condition = new String[] {
            "Accept: text/html",
            "If-None-Match: " + before.header("ETag"),
            "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT"
        };
        await().atMost(Duration.ofSeconds(90)).until(() -> http.send("GET", "/", condition).status() == 200);
        var after = http.send("GET", "/", condition);
        assertThat(after.text()).contains("NextBld1").isNotEqualTo(before.text());
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    /** All of them at once, each on a connection of its own. */
    private static List<Answer> rush(LibertyServer server) throws Exception {
        var http = RawHttp.to(server.port());
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var waiting = new ArrayList<Future<Answer>>();
            for (int i = 0; i < AT_ONCE; i++) {
                String path = List.of("/", "/c/1", "/first-view.js", "/favicon.svg").get(i % 4);
                Callable<Answer> one = () -> {
                    start.await();
                    return http.send("GET", path, "Accept: text/html");
                };
                waiting.add(pool.submit(one));
            }
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (var answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
