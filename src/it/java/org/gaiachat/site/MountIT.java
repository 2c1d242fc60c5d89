package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.Nginx;
import org.gaiachat.server.PackagedWar;
import org.gaiachat.server.Playwright;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.SharedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same WAR at a root, under a context root, and behind proxies that strip or keep a prefix: S-33, S-34. */
class MountIT {

    private static final Pattern BASE = Pattern.compile("<base href=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<(?:script|link)[^>]* (?:src|href)=\"([^\"]+)\"");
    private static final String QUESTION = "{\"question\":\"How do I connect Gaia?\",\"datasets\":[\"Gaia Chat guide\"]}";

    private static LibertyServer mounted;

    @BeforeAll
    static void start(@TempDir Path data) {
        mounted = LibertyServer.start(
                        "mounted", Map.of("LOCAL_DATA_DIR", data.toString()), PackagedWar.PATH, "/a/b")
                .ready();
    }

    @AfterAll
    static void stop() {
        mounted.close();
    }

    @Test
    void S_33_at_the_root_everything_is_found() throws IOException {
        everythingIsFound(SharedServer.get().port(), "");
    }

    @Test
    void S_33_under_a_context_root_everything_is_found() throws IOException {
        everythingIsFound(mounted.port(), "/a/b");
    }

    @Test
    void S_33_behind_proxies_that_strip_or_keep_a_prefix_everything_is_found(@TempDir Path folder) throws Exception {
        assumeTrue(Nginx.isHere(), "nginx");
        var places = Map.of(
                "/x/y/", "http://127.0.0.1:" + SharedServer.get().port() + "/",
                "/a/b/", "http://127.0.0.1:" + mounted.port());
        try (var nginx = Nginx.start(folder, places)) {
            everythingIsFound(nginx.port(), "/x/y");
            everythingIsFound(nginx.port(), "/a/b");
        }
    }

    @Test
    void S_33_a_person_asks_and_comes_back_below_a_path_that_a_proxy_strips(@TempDir Path data, @TempDir Path folder)
            throws Exception {
        assumeTrue(Nginx.isHere(), "nginx");
        Harbour.layOut(data);
        try (var server = LibertyServer.start("below-a-path", Map.of("LOCAL_DATA_DIR", data.toString()))
                        .ready();
                var nginx = Nginx.start(folder, Map.of("/x/y/", "http://127.0.0.1:" + server.port() + "/"))) {
            new Playwright(URI.create("http://127.0.0.1:" + nginx.port() + "/x/y/"))
                    .runOnly(Map.of(), "answers.spec.ts", "conversations.spec.ts");
        }
    }

    @Test
    void S_34_a_missing_slash_is_added_by_a_relative_redirect_that_keeps_the_query() throws IOException {
        var answer = RawHttp.to(mounted.port()).send("GET", "/a/b?x=1&y=%2F", "Accept: text/html");
        assertThat(answer.status()).isIn(301, 302, 307, 308);
        assertThat(answer.header("Location")).isEqualTo("b/?x=1&y=%2F");
    }

    private static void everythingIsFound(int port, String prefix) throws IOException {
        var http = RawHttp.to(port);
        for (String route : new String[] {"/", "/c/42", "/c/42/deeper"}) {
            var page = http.send("GET", prefix + route, "Accept: text/html");
            assertThat(page.status()).as(prefix + route).isEqualTo(200);
            String relative = BASE.matcher(page.text()).results().findFirst().orElseThrow().group(1);
            URI base = URI.create("http://host" + prefix + route).resolve(relative);
            assertThat(base).hasPath(prefix + "/");
            var links = LINK.matcher(page.text()).results().map(link -> link.group(1)).toList();
            assertThat(links).hasSizeGreaterThan(2);
            for (String link : links) {
                assertThat(http.send("GET", base.resolve(link).getPath()).status()).as(link).isEqualTo(200);
            }
        }
        assertThat(http.send("GET", prefix + "/api/config").status()).isEqualTo(200);
        assertThat(http.send("GET", prefix + "/assets/gone.js").header("Content-Type"))
                .startsWith("application/problem+json");
        var stream = http.answer("POST " + prefix + "/api/answers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json"
                + "\r\nAccept: text/event-stream\r\nConnection: close\r\nContent-Length: " + QUESTION.length()
                + "\r\n\r\n" + QUESTION);
        assertThat(stream.text()).contains("event: started").contains("event: done");
    }
}
