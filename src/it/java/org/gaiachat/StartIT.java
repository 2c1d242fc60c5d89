package org.gaiachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.PackagedWar;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    @Test
    void a_wrong_setting_stops_the_start_with_a_sentence_and_without_a_trace(@TempDir Path data) throws IOException {
        Map<String, String> environment =
                Map.of("LOCAL_DATA_DIR", data.toString(), "ALLOW_CORS_ORIGIN", "*", "GAIA_SECURITY_CTX", "canary-1");
        try (var server = LibertyServer.start("wrong-setting", environment)) {
            String log = stopped(server);
            assertThat(log)
                    .contains("Gaia Chat can't start. ALLOW_CORS_ORIGIN is “*”. Allowed: exact origins")
                    .doesNotContain("\tat org.gaiachat")
                    .doesNotContain("canary");
            assertThat(RawHttp.to(server.port()).status("GET", "/api/config")).isEqualTo(404);
            assertThat(RawHttp.to(server.port()).status("GET", "/health/ready")).isEqualTo(503);
        }
        assertThat(Files.list(data)).isEmpty();
    }

    @Test
    void S_39_a_war_without_its_page_does_not_start_and_is_never_ready(@TempDir Path data) throws IOException {
        var entries = new TreeMap<>(PackagedWar.read().entries());
        entries.remove("index.html");
        Path war = new PackagedWar(entries).write(data.resolve("without-page.war"));
        try (var server = LibertyServer.start("without-page", Map.of("LOCAL_DATA_DIR", data.toString()), war)) {
            assertThat(stopped(server)).contains("Gaia Chat can't start. The WAR holds no index.html");
            var http = RawHttp.to(server.port());
            assertThat(http.status("GET", "/")).isEqualTo(404);
            var ready = http.send("GET", "/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.text()).contains("\"status\":\"DOWN\"");
            assertThat(ready.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void where_the_process_is_its_own_a_wrong_setting_ends_it_with_a_code_that_says_do_not_try_again(@TempDir Path data) {
        Map<String, String> environment = Map.of(
                "LOCAL_DATA_DIR", data.toString(), "ASK_RATE_PER_MINUTE", "many", "START_FAILURE_ENDS_PROCESS", "true");
        try (var server = LibertyServer.start("own-process", environment)) {
            assertThat(server.awaitExitCode()).isEqualTo(78);
            assertThat(server.log()).contains("Gaia Chat can't start. ASK_RATE_PER_MINUTE is “many”. Allowed: ");
        }
    }

    @Test
    void a_second_server_on_one_data_directory_says_so_and_does_not_serve(@TempDir Path data) {
        Map<String, String> environment = Map.of("LOCAL_DATA_DIR", data.toString());
        try (var first = LibertyServer.start("first", environment).ready();
                var second = LibertyServer.start("second", environment)) {
            assertThat(stopped(second)).contains("Gaia Chat can't start.").contains(data.toString());
            assertThat(RawHttp.to(second.port()).status("GET", "/api/config")).isEqualTo(404);
            assertThat(RawHttp.to(first.port()).status("GET", "/api/health/ready")).isEqualTo(200);
        }
    }

    /** What the log holds once the server is up without the application, in whatever order a busy machine does that. */
    private static String stopped(LibertyServer server) {
        server.awaitLog("Gaia Chat can't start.");
        return server.awaitLog("CWWKF0011I");
    }
}
