package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.PackagedWar;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody foresaw: a WAR that lacks a class which the API needs, and one which the page's files need. */
class FailuresIT {

    @Test
    void S_31_S_37_what_nobody_foresaw_is_a_guarded_problem_that_tells_no_insides(@TempDir Path folder)
            throws Exception {
        var entries = new TreeMap<>(PackagedWar.read().entries());
        assertThat(entries.remove("WEB-INF/classes/org/gaiachat/conversations/ConversationJson.class")).isNotNull();
        assertThat(entries.remove("WEB-INF/classes/org/gaiachat/site/Preconditions.class")).isNotNull();
        Path war = new PackagedWar(entries).write(folder.resolve("broken.war"));
        try (var server = LibertyServer.start("failures", Map.of("LOCAL_DATA_DIR", folder.toString()), war)
                .ready()) {
            for (String path : new String[] {"/api/conversations", "/", "/robots.txt"}) {
                for (String method : new String[] {"GET", "HEAD"}) {
                    var answer = RawHttp.to(server.port()).send(method, path, "Accept: text/html");
                    assertThat(answer.status()).as(path).isEqualTo(500);
                    assertGuarded(answer);
                }
                assertThat(RawHttp.to(server.port()).send("GET", path).text())
                        .contains("\"code\":\"unexpected\"")
                        .doesNotContain("Preconditions", "ConversationJson", "NoClassDef", "<html");
            }
        }
    }

    private static void assertGuarded(RawHttp.Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json;charset=UTF-8");
        assertThat(answer.header("Content-Length")).isNotEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers()).doesNotContainKeys("Server", "X-Powered-By", "$WSEP");
    }
}
