package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.SharedServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of path gives, over a raw socket: S-01 to S-16. */
class PathsIT {

    private static final String PAGE = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String PROBLEM = "application/problem+json";

    private static RawHttp http;

    @BeforeAll
    static void start() {
        http = RawHttp.to(SharedServer.get().port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/c/123", "/c/123/", "/c/v1.2", "/u/jane.doe", "/d/report.2024", "/d/a%20b", "/d/%E2%9C%93",
                "/d/a+b?q=a+b&x=%2F", "/apiary", "/api-docs-of-mine", "/healthy", "/index.html"
            })
    void S_01_S_02_S_03_S_04_S_06_a_navigation_gets_the_page(String path) throws IOException {
        var answer = http.send("GET", path, PAGE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.text()).contains("<base href=\"" + base(path) + "\"").contains("<title>Gaia Chat");
    }

    private static String base(String path) {
        long depth = path.replaceFirst("\\?.*", "").chars().filter(c -> c == '/').count() - 1;
        return depth == 0 ? "./" : "../".repeat((int) depth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/a%2Fb", "/%2e%2e/WEB-INF/web.xml", "/c/%2e%2e/%2e%2e/x", "/..;/WEB-INF/web.xml", "/c/%252e%252e/x",
                "/c/%00", "/c/a\\b", "/c/%5Cb", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "//evil.example/x",
                "/assets/../WEB-INF/web.xml", "/web-inf/web.xml", "/%57EB-INF/web.xml", "/c/%", "/c/%zz", "/c/%ff"
            })
    void S_05_a_path_that_means_to_escape_gets_no_file_and_no_redirect(String path) throws IOException {
        var answer = http.send("GET", path, "Accept: */*");
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.text()).doesNotContain("<web-app").doesNotContain("Manifest-Version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "*/*", "text/event-stream"})
    void S_07_an_unknown_api_path_is_a_problem_whatever_is_accepted(String accept) throws IOException {
        var answer = http.send("GET", "/api/unknown", "Accept: " + accept);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
        assertThat(answer.text()).contains("\"code\":\"not-found\"");
    }

    @Test
    void S_08_a_wrong_method_on_the_api_is_405_and_says_which_are_right() throws IOException {
        var answer = http.send("PUT", "/api/config", "Content-Length: 0");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void S_09_health_answers_for_itself(String path) throws IOException {
        var answer = http.send("GET", path, PAGE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("\"status\":\"UP\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/openapi"})
    void S_09_the_servers_other_areas_never_give_the_page(String path) throws IOException {
        assertThat(http.send("GET", path, PAGE).status()).isEqualTo(404);
    }

    @Test
    void S_10_a_vanished_chunk_is_404_not_html_and_not_kept() throws IOException {
        var answer = http.send("GET", "/assets/gone-abc123.js", PAGE, "Sec-Fetch-Mode: navigate");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico", "/manifest.webmanifest", "/sw.js", "/.well-known/security.txt", "/.env"})
    void S_11_a_file_that_is_not_there_is_404_even_to_a_navigation(String path) throws IOException {
        assertThat(http.send("GET", path, PAGE).status()).isEqualTo(404);
    }

    @Test
    void S_11_a_file_that_is_there_is_given() throws IOException {
        var answer = http.send("GET", "/robots.txt", PAGE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/c/123", "/c/%2e%2e/x", "/api/unknown", "/api/config", "/assets/gone.js", "/robots.txt"})
    void S_12_head_is_get_without_the_body(String path) throws IOException {
        var get = http.send("GET", path, PAGE);
        var head = http.send("HEAD", path, PAGE);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control"}) {
            assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
        }
    }

    @Test
    void S_12_head_of_health_is_the_servers_own_and_has_the_same_status() throws IOException {
        var head = http.send("HEAD", "/health/live");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void S_13_a_page_can_only_be_read(String method) throws IOException {
        var answer = http.send(method, "/c/123", PAGE, "Content-Length: 0");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/123", "/api/config"})
    void S_14_options_says_what_is_allowed(String path) throws IOException {
        var answer = http.send("OPTIONS", path, PAGE);
        assertThat(answer.status()).isIn(200, 204);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.text()).doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: application/json", "Accept: */*", "Accept: text/html;q=0, */*", "X-None: 1"})
    void S_15_S_16_a_fetch_that_does_not_ask_for_a_page_gets_a_problem(String accept) throws IOException {
        var answer = http.send("GET", "/c/123", accept);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    }

    @Test
    void S_16_a_browser_that_navigates_gets_the_page_whatever_it_accepts() throws IOException {
        assertThat(http.send("GET", "/c/123", "Accept: */*", "Sec-Fetch-Mode: navigate").status())
                .isEqualTo(200);
    }
}
