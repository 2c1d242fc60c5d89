package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.SharedServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches are told, and what they get when they ask again: S-12, S-17 to S-20, S-22 to S-28, S-30, S-40. */
class CachingIT {

    private static final String PAGE = "Accept: text/html";
    private static final Pattern SCRIPT = Pattern.compile("src=\"\\./(assets/[^\"]+\\.js)\"");
    private static final Pattern STYLE = Pattern.compile("href=\"\\./(assets/[^\"]+\\.css)\"");

    private static final Pattern DOCUMENT = Pattern.compile("\"documentId\":\"([^\"]+)\"");

    private static RawHttp http;
    private static String script;
    private static String style;

    @BeforeAll
    static void read() throws IOException {
        http = RawHttp.to(SharedServer.get().port());
        String page = http.send("GET", "/").text();
        script = "/" + SCRIPT.matcher(page).results().findFirst().orElseThrow().group(1);
        style = "/" + STYLE.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/c/1", "/c/1/2/3", "/favicon.svg", "/robots.txt", "/first-view.js"})
    void S_17_S_19_a_page_and_a_file_without_a_hash_are_asked_for_each_time(String path) throws IOException {
        var answer = http.send("GET", path, PAGE);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).matches("\"[^\"]+\"");
    }

    @Test
    void S_18_hashed_files_are_kept_for_ever() throws IOException {
        for (String path : new String[] {script, style}) {
            assertThat(http.send("GET", path).header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        }
    }

    @Test
    void S_22_a_validator_is_found_in_a_list_compared_weakly_and_as_a_star() throws IOException {
        String etag = http.send("GET", "/c/1", PAGE).header("ETag");
        for (String given : new String[] {etag, "\"a\", W/" + etag + ", \"b\"", "*", "W/" + etag}) {
            assertThat(http.send("GET", "/c/1", PAGE, "If-None-Match: " + given).status()).as(given).isEqualTo(304);
        }
        assertThat(http.send("GET", "/c/1", PAGE, "If-None-Match: \"a\"", "If-None-Match: " + etag).status())
                .as("in a second line")
                .isEqualTo(304);
        assertThat(http.send("GET", "/c/1", PAGE, "If-None-Match: \"a\", W/\"b\"").status()).isEqualTo(200);
    }

    @Test
    void S_22_what_must_match_and_does_not_is_412_before_anything_else() throws IOException {
        String etag = http.send("GET", script).header("ETag");
        assertThat(http.send("GET", script, "If-Match: \"a\"", "If-None-Match: " + etag).status()).isEqualTo(412);
        assertThat(http.send("GET", script, "If-Match: W/" + etag).status()).isEqualTo(412);
        assertThat(http.send("GET", script, "If-Match: \"a\", " + etag).status()).isEqualTo(200);
        assertThat(http.send("GET", script, "If-Match: *").status()).isEqualTo(200);
    }

    @Test
    void S_23_a_date_never_makes_a_changed_file_unchanged() throws IOException {
        String later = "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT";
        assertThat(http.send("GET", "/", later, "If-None-Match: \"a\"").status()).isEqualTo(200);
        assertThat(http.send("GET", "/", later).status()).isEqualTo(200);
        assertThat(http.send("GET", "/").headers()).doesNotContainKey("Last-Modified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/1", "/assets"})
    void S_24_an_unchanged_file_is_told_with_all_its_headers_and_no_body(String given) throws IOException {
        String path = given.equals("/assets") ? script : given;
        var whole = http.send("GET", path, PAGE, "Accept-Encoding: gzip");
        var unchanged =
                http.send("GET", path, PAGE, "Accept-Encoding: gzip", "If-None-Match: " + whole.header("ETag"));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        var left = comparable(whole.headers());
        left.keySet().removeAll(Set.of("Content-Type", "Content-Length", "Content-Encoding"));
        assertThat(comparable(unchanged.headers())).containsAllEntriesOf(left).doesNotContainKey("Content-Encoding");
    }

    @Test
    void S_25_each_coding_has_its_own_tag_and_the_same_content() throws IOException {
        var identity = http.send("GET", script);
        var gzip = http.send("GET", script, "Accept-Encoding: gzip");
        var brotli = http.send("GET", script, "Accept-Encoding: br");
        assertThat(identity.header("Content-Encoding")).isEmpty();
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(Stream.of(identity, gzip, brotli).map(answer -> answer.header("ETag")))
                .doesNotHaveDuplicates();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(identity.body());
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
        assertThat(http.send("GET", script, "Accept-Encoding: br", "If-None-Match: " + gzip.header("ETag"))
                        .status())
                .as("one coding's tag does not vouch for another")
                .isEqualTo(200);
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
    void S_26_the_coding_is_chosen_by_weight_and_whole_name(String accepted, String chosen) throws IOException {
        var answer = http.send("GET", script, "Accept-Encoding: " + accepted);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo(chosen);
    }

    @Test
    void S_26_codings_accepted_in_two_lines_are_one_list() throws IOException {
        assertThat(http.send("GET", script, "Accept-Encoding: br;q=0", "Accept-Encoding: gzip")
                        .header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void S_27_caches_are_told_that_the_coding_matters() throws IOException {
        String etag = http.send("GET", script).header("ETag");
        for (String header : new String[] {"X-None: 1", "Accept-Encoding: br", "If-None-Match: " + etag, "Range: bytes=0-0"
        }) {
            assertThat(http.send("GET", script, header).header("Vary")).as(header).isEqualTo("Accept-Encoding");
        }
    }

    @Test
    void S_16_S_27_where_the_page_stands_in_for_a_path_what_is_accepted_matters_too() throws IOException {
        String dependsOn = http.send("GET", "/c/1", PAGE).header("Vary");
        assertThat(dependsOn).contains("Accept,").contains("Sec-Fetch-Mode").contains("Accept-Encoding");
        assertThat(http.send("GET", "/c/1").header("Vary")).contains("Accept,").contains("Sec-Fetch-Mode");
    }

    @Test
    void S_28_types_are_ours_and_not_the_servers() throws IOException {
        var types = Map.of(
                script, "text/javascript; charset=utf-8",
                style, "text/css; charset=utf-8",
                "/first-view.js", "text/javascript; charset=utf-8",
                "/favicon.svg", "image/svg+xml; charset=utf-8",
                "/robots.txt", "text/plain; charset=utf-8",
                "/", "text/html; charset=utf-8");
        for (var type : types.entrySet()) {
            assertThat(http.send("GET", type.getKey()).header("Content-Type")).isEqualTo(type.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-0", "bytes=-500", "bytes=5-", "bytes=99999999-", "bytes=0-1,4-5", "lines=1-2"})
    void S_30_a_range_gets_the_whole_file_as_announced(String range) throws IOException {
        var whole = http.send("GET", script);
        for (String condition : new String[] {"X-None: 1", "If-Range: \"stale\"", "If-Range: " + whole.header("ETag")}) {
            var answer = http.send("GET", script, "Range: " + range, condition);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Accept-Ranges")).isEqualTo("none");
            assertThat(answer.headers()).doesNotContainKey("Content-Range");
            assertThat(answer.body()).isEqualTo(whole.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-None: 1", "Accept-Encoding: br", "Accept-Encoding: gzip", "If-Match: \"a\"", "Range: bytes=0-0"})
    void S_12_head_is_get_without_the_body_in_every_coding_and_condition(String header) throws IOException {
        for (String path : new String[] {"/", "/c/1", script, style, "/favicon.svg", "/robots.txt", "/assets/gone.js"}) {
            var get = http.send("GET", path, PAGE, header);
            var head = http.send("HEAD", path, PAGE, header);
            assertThat(head.status()).isEqualTo(get.status());
            assertThat(comparable(head.headers())).as(path).isEqualTo(comparable(get.headers()));
            assertThat(get.header("Content-Length")).as(path).isEqualTo("" + get.body().length);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void S_12_S_25_a_long_text_of_the_api_is_compressed_and_head_says_so_too() throws IOException {
        String document = "/api/datasets/Gaia%20Chat%20guide/documents/" + longDocument();
        var whole = http.send("GET", document);
        var compressed = http.send("GET", document, "Accept-Encoding: br, gzip");
        assertThat(whole.headers()).containsEntry("Vary", "Accept-Encoding").doesNotContainKey("Content-Encoding");
        assertThat(compressed.headers())
                .containsEntry("Vary", "Accept-Encoding")
                .containsEntry("Content-Encoding", "gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(whole.body());
        var head = http.send("HEAD", document, "Accept-Encoding: br, gzip");
        assertThat(head.body()).isEmpty();
        assertThat(comparable(head.headers())).isEqualTo(comparable(compressed.headers()));
        assertThat(http.send("GET", document, "Accept-Encoding: gzip;q=0").headers())
                .doesNotContainKey("Content-Encoding");
    }

    private static String longDocument() throws IOException {
        String search = "{\"dataset\":\"Gaia Chat guide\",\"text\":\"Gaia\"}";
        var found = http.answer("POST /api/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nContent-Length: " + search.length() + "\r\n\r\n" + search);
        return DOCUMENT.matcher(found.text()).results().findFirst().orElseThrow().group(1);
    }

    @Test
    void S_40_the_page_by_its_file_name_is_the_page() throws IOException {
        var root = http.send("GET", "/", PAGE);
        var named = http.send("GET", "/index.html", PAGE);
        assertThat(comparable(named.headers())).isEqualTo(comparable(root.headers()));
        assertThat(named.body()).isEqualTo(root.body());
    }

    private static Map<String, String> comparable(Map<String, String> headers) {
        var comparable = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        comparable.putAll(headers);
        comparable.remove("Date");
        return comparable;
    }
}
