package org.gaiachat.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaiachat.portability.Deployed.PAGE;
import static org.gaiachat.portability.Deployed.PROBLEM;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of path gives: S-01 to S-16, S-33, S-34. */
interface ServesThePage extends OfDeployed {

    Pattern BASE = Pattern.compile("<base href=\"([^\"]+)\"");
    Pattern LINK = Pattern.compile("<(?:script|link)[^>]* (?:src|href)=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/c/123",
                "/c/123/",
                "/c/v1.2",
                "/u/jane.doe",
                "/d/report.2024",
                "/d/a%20b",
                "/d/%E2%9C%93",
                "/d/a+b?q=a+b&x=%2F",
                "/apiary",
                "/api-docs-of-mine",
                "/healthy",
                "/api/docs",
                "/index.html"
            })
    default void S_01_S_02_S_03_S_04_S_06_a_navigation_gets_the_page(String path) throws IOException {
        var answer = app().get(path, PAGE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringWhitespace("text/html; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.text()).contains("<title>Gaia Chat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/a%2Fb",
                "/%2e%2e/WEB-INF/web.xml",
                "/c/%2e%2e/%2e%2e/x",
                "/..;/WEB-INF/web.xml",
                "/c/%252e%252e/x",
                "/c/%00",
                "/c/a\\b",
                "/c/%5Cb",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "//evil.example/x",
                "/assets/../WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/%57EB-INF/web.xml",
                "/c/%ff"
            })
    default void S_05_a_path_that_means_to_escape_gets_no_file_and_no_redirect(String path) throws IOException {
        var answer = app().get(path, "Accept: */*");
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.text()).doesNotContain("<web-app").doesNotContain("Manifest-Version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/%", "/c/%zz"})
    default void S_05_a_path_with_a_broken_escape_is_refused(String path) throws IOException {
        app().needs(Case.BROKEN_ESCAPE);
        assertThat(app().get(path, "Accept: */*").status()).isIn(400, 404);
    }

    @Test
    default void the_api_is_described_in_a_file() throws IOException {
        var answer = app().get("/api/openapi.json", "Accept: */*");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.text()).contains("\"openapi\":\"3.1.0\"").contains("/api/datasets/{name}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "*/*", "text/event-stream"})
    default void S_07_an_unknown_api_path_is_a_problem_whatever_is_accepted(String accept) throws IOException {
        var answer = app().get("/api/unknown", "Accept: " + accept);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
        assertThat(answer.text()).contains("\"code\":\"not-found\"");
    }

    @Test
    default void S_08_a_wrong_method_on_the_api_is_405_and_says_which_are_right() throws IOException {
        var answer = app().send("PUT", "/api/config", "Content-Length: 0");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/openapi"})
    default void S_09_the_servers_areas_never_give_the_page(String path) throws IOException {
        assertThat(app().get(path, PAGE).text()).doesNotContain("<title>Gaia Chat");
    }

    @Test
    default void S_10_a_vanished_chunk_is_404_not_html_and_not_kept() throws IOException {
        var answer = app().get("/assets/gone-abc123.js", PAGE, "Sec-Fetch-Mode: navigate");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico", "/manifest.webmanifest", "/sw.js", "/.well-known/security.txt", "/.env"})
    default void S_11_S_36_a_file_that_is_not_there_is_404_even_to_a_navigation(String path) throws IOException {
        assertThat(app().get(path, PAGE).status()).isEqualTo(404);
    }

    @Test
    default void S_11_a_file_that_is_there_is_given() throws IOException {
        var answer = app().get("/robots.txt", PAGE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringWhitespace("text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/c/123", "/c/%2e%2e/x", "/api/unknown", "/api/config", "/assets/gone.js", "/robots.txt"})
    default void S_12_head_is_get_without_the_body(String path) throws IOException {
        var get = app().get(path, PAGE);
        var head = app().send("HEAD", path, PAGE);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"Content-Type", "ETag", "Cache-Control"}) {
            assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/123", "/api/unknown", "/api/config", "/assets/gone.js", "/robots.txt"})
    default void S_12_head_tells_the_length(String path) throws IOException {
        app().needs(Case.HEAD_LENGTH);
        assertThat(app().send("HEAD", path, PAGE).header("Content-Length"))
                .isEqualTo(Integer.toString(app().get(path, PAGE).body().length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    default void S_13_a_page_can_only_be_read(String method) throws IOException {
        var answer = app().send(method, "/c/123", PAGE, "Content-Length: 0");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/123", "/api/config"})
    default void S_14_options_says_what_is_allowed(String path) throws IOException {
        var answer = app().send("OPTIONS", path, PAGE);
        assertThat(answer.status()).isIn(200, 204);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.text()).doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: application/json", "Accept: */*", "Accept: text/html;q=0, */*", "X-None: 1"})
    default void S_15_S_16_a_fetch_that_does_not_ask_for_a_page_gets_a_problem(String accept) throws IOException {
        var answer = app().get("/c/123", accept);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    }

    @Test
    default void S_16_a_browser_that_navigates_gets_the_page_whatever_it_accepts() throws IOException {
        assertThat(app().get("/c/123", "Accept: */*", "Sec-Fetch-Mode: navigate")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/42", "/c/42/deeper"})
    default void S_33_all_that_the_page_links_to_is_found_under_the_context_root(String route) throws IOException {
        var page = app().get(route, PAGE);
        String relative =
                BASE.matcher(page.text()).results().findFirst().orElseThrow().group(1);
        URI base = URI.create("http://host" + app().base() + route).resolve(relative);
        assertThat(base).hasPath(app().base() + "/");
        var links =
                LINK.matcher(page.text()).results().map(link -> link.group(1)).toList();
        assertThat(links).hasSizeGreaterThan(2);
        for (String link : links) {
            assertThat(app().http().send("GET", base.resolve(link).getPath()).status())
                    .as(link)
                    .isEqualTo(200);
        }
    }

    @Test
    default void S_34_a_missing_slash_leads_to_the_page_of_the_same_host_with_its_query() throws IOException {
        app().needsContextRoot();
        var answer = app().get("?x=1&y=%2F", PAGE);
        assertThat(answer.status()).isIn(301, 302, 307, 308);
        String asked = "http://localhost:" + app().server().port() + app().root();
        assertThat(URI.create(asked).resolve(answer.header("Location"))).hasToString(asked + "/?x=1&y=%2F");
    }

    @Test
    default void S_34_a_missing_slash_is_added_by_a_relative_redirect() throws IOException {
        app().needsContextRoot();
        app().needs(Case.SLASH);
        assertThat(app().get("?x=1&y=%2F", PAGE).header("Location"))
                .isEqualTo(app().root().substring(1) + "/?x=1&y=%2F");
    }
}
