package org.gaiachat.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gaiachat.portability.Deployed.PAGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches are told, and what they get when they ask again: S-17 to S-19, S-22 to S-28, S-30, S-40. */
interface TellsCaches extends OfDeployed {

    Pattern SCRIPT = Pattern.compile("src=\"\\./(assets/[^\"]+\\.js)\"");
    Pattern STYLE = Pattern.compile("href=\"\\./(assets/[^\"]+\\.css)\"");

    private String linked(Pattern kind) throws IOException {
        return "/"
                + kind.matcher(app().get("/").text())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/c/1", "/c/1/2/3", "/favicon.svg", "/robots.txt", "/first-view.js"})
    default void S_17_S_19_a_page_and_a_file_without_a_hash_are_asked_for_each_time(String path) throws IOException {
        var answer = app().get(path, PAGE);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).matches("\"[^\"]+\"");
    }

    @Test
    default void S_18_hashed_files_are_kept_for_ever() throws IOException {
        for (Pattern kind : Set.of(SCRIPT, STYLE)) {
            assertThat(app().get(linked(kind)).header("Cache-Control"))
                    .isEqualTo("public, max-age=31536000, immutable");
        }
    }

    @Test
    default void S_22_a_validator_is_found_in_a_list_compared_weakly_and_as_a_star() throws IOException {
        String etag = app().get("/c/1", PAGE).header("ETag");
        for (String given : new String[] {etag, "\"a\", W/" + etag + ", \"b\"", "*", "W/" + etag}) {
            assertThat(app().get("/c/1", PAGE, "If-None-Match: " + given).status())
                    .as(given)
                    .isEqualTo(304);
        }
        assertThat(app().get("/c/1", PAGE, "If-None-Match: \"a\"", "If-None-Match: " + etag)
                        .status())
                .as("in a second line")
                .isEqualTo(304);
        assertThat(app().get("/c/1", PAGE, "If-None-Match: \"a\", W/\"b\"").status())
                .isEqualTo(200);
    }

    @Test
    default void S_22_what_must_match_and_does_not_is_412_before_anything_else() throws IOException {
        String script = linked(SCRIPT);
        String etag = app().get(script).header("ETag");
        assertThat(app().get(script, "If-Match: \"a\"", "If-None-Match: " + etag)
                        .status())
                .isEqualTo(412);
        assertThat(app().get(script, "If-Match: W/" + etag).status()).isEqualTo(412);
        assertThat(app().get(script, "If-Match: \"a\", " + etag).status()).isEqualTo(200);
    }

    @Test
    default void S_23_a_date_never_makes_a_changed_file_unchanged() throws IOException {
        String later = "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT";
        assertThat(app().get("/", later, "If-None-Match: \"a\"").status()).isEqualTo(200);
        assertThat(app().get("/", later).status()).isEqualTo(200);
        assertThat(app().get("/").headers()).doesNotContainKey("Last-Modified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/1", "/first-view.js"})
    default void S_24_an_unchanged_file_is_told_with_all_its_headers_and_no_body(String path) throws IOException {
        var whole = app().get(path, PAGE, "Accept-Encoding: gzip");
        var unchanged = app().get(path, PAGE, "Accept-Encoding: gzip", "If-None-Match: " + whole.header("ETag"));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        var left = comparable(whole.headers());
        left.keySet().removeAll(Set.of("Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding"));
        assertThat(comparable(unchanged.headers())).containsAllEntriesOf(left).doesNotContainKey("Content-Encoding");
    }

    @Test
    default void S_25_each_coding_has_its_own_tag_and_the_same_content() throws IOException {
        String script = linked(SCRIPT);
        var identity = app().get(script);
        var gzip = app().get(script, "Accept-Encoding: gzip");
        var brotli = app().get(script, "Accept-Encoding: br");
        assertThat(Stream.of(identity, gzip, brotli).map(answer -> answer.header("Content-Encoding")))
                .containsExactly("", "gzip", "br");
        assertThat(Stream.of(identity, gzip, brotli).map(answer -> answer.header("ETag")))
                .doesNotHaveDuplicates();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(identity.body());
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | br",
                "br;q=0, gzip;q=0.5      | gzip",
                "*;q=0.1                 | br",
                "xbr, brx                | ''",
                "identity;q=0            | ''",
                "br;q=0.1, identity      | ''",
                "GZIP                    | gzip",
                "zstd                    | ''",
            })
    default void S_26_the_coding_is_chosen_by_weight_and_whole_name(String accepted, String chosen) throws IOException {
        var answer = app().get(linked(SCRIPT), "Accept-Encoding: " + accepted);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo(chosen);
    }

    @Test
    default void S_27_caches_are_told_that_the_coding_matters() throws IOException {
        String script = linked(SCRIPT);
        String etag = app().get(script).header("ETag");
        for (String header :
                new String[] {"X-None: 1", "Accept-Encoding: br", "If-None-Match: " + etag, "Range: bytes=0-0"}) {
            assertThat(app().get(script, header).header("Vary")).as(header).isEqualTo("Accept-Encoding");
        }
    }

    @Test
    default void S_28_types_are_ours_and_not_the_servers() throws IOException {
        var types = Map.of(
                linked(SCRIPT),
                "text/javascript; charset=utf-8",
                linked(STYLE),
                "text/css; charset=utf-8",
                "/favicon.svg",
                "image/svg+xml; charset=utf-8",
                "/",
                "text/html; charset=utf-8");
        for (var type : types.entrySet()) {
            assertThat(app().get(type.getKey()).header("Content-Type")).isEqualToIgnoringWhitespace(type.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-0", "bytes=-500", "bytes=5-", "bytes=99999999-", "bytes=0-1,4-5", "lines=1-2"})
    default void S_30_a_range_gets_the_whole_file_as_announced(String range) throws IOException {
        var whole = app().get("/first-view.js");
        for (String condition :
                new String[] {"X-None: 1", "If-Range: \"stale\"", "If-Range: " + whole.header("ETag")}) {
            var answer = app().get("/first-view.js", "Range: " + range, condition);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Accept-Ranges")).isEqualTo("none");
            assertThat(answer.headers()).doesNotContainKey("Content-Range");
            assertThat(answer.body()).isEqualTo(whole.body());
        }
    }

    @Test
    default void S_25_a_long_text_of_the_api_is_compressed() throws IOException {
        // two answers of an index that still grows differ
        await("the guide's index").atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(
                        app().json(app().get("/api/datasets/Gaia%20Chat%20guide"), 200)
                                .getString("state"))
                .isEqualTo("ready"));
        String search = "{\"dataset\":\"Gaia Chat guide\",\"text\":\"Gaia\"}";
        var whole = app().post("/api/search", search);
        var compressed = app().sendBody("POST", "/api/search", "application/json", search, "Accept-Encoding: br, gzip");
        assertThat(whole.headers()).doesNotContainKey("Content-Encoding");
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        // the query's id differs from one to the next
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .hasSameSizeAs(whole.body());
    }

    @Test
    default void S_40_the_page_by_its_file_name_is_the_page() throws IOException {
        var root = app().get("/", PAGE);
        var named = app().get("/index.html", PAGE);
        assertThat(comparable(named.headers())).isEqualTo(comparable(root.headers()));
        assertThat(named.body()).isEqualTo(root.body());
    }

    private static Map<String, String> comparable(Map<String, String> headers) {
        var comparable = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        comparable.putAll(headers);
        comparable.keySet().removeAll(Set.of("Date", "Connection"));
        return comparable;
    }
}
