package org.gaiachat.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.gaia.helios.HeliosGaia;
import org.gaiachat.gaia.helios.HeliosSettings;
import org.gaiachat.settings.ApiKeySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pier                | \"pier\"",
                "a \"north\" pier, 2 | \"a \"\"north\"\" pier, 2\"",
                "=HYPERLINK(1)       | \"'=HYPERLINK(1)\"",
                "+1                  | \"'+1\"",
                "-1                  | \"'-1\"",
                "@SUM(1)             | \"'@SUM(1)\"",
                "``                  | \"\"",
            })
    void a_cell_holds_text_and_no_formula(String text, String cell) {
        assertThat(SearchTable.cell(text)).isEqualTo(cell);
    }

    @Test
    void a_table_without_end_is_cut_and_says_so() throws Exception {
        var pages = new AtomicInteger();
        HttpServer endless = pages(pages, page -> "\"" + page + "\"");
        try (var gaia = gaia(endless)) {
            List<String> lines = table(gaia);
            assertThat(lines).hasSize(10_002);
            assertThat(lines.get(10_001)).isEqualTo("\"This table ends after 10000 documents; more were found.\",,,,,");
            assertThat(pages).hasValue(100);
        } finally {
            endless.stop(0);
        }
    }

    @Test
    void a_table_that_is_just_as_long_as_may_be_is_whole() throws Exception {
        HttpServer hundred = pages(new AtomicInteger(), page -> page == 100 ? "null" : "\"" + page + "\"");
        try (var gaia = gaia(hundred)) {
            assertThat(table(gaia)).hasSize(10_001).last().asString().startsWith("\"d100-100\"");
        } finally {
            hundred.stop(0);
        }
    }

    private static List<String> table(HeliosGaia gaia) {
        var query = new SearchQuery("Harbour", "pier", 100, Optional.empty(), Optional.empty());
        return new SearchTable(gaia)
                .all(query)
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .lines()
                .toList();
    }

    private static HeliosGaia gaia(HttpServer server) {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var key = new ApiKeySource.Given(ApiKeySource.checked("GAIA_API_KEY", "key"));
        return HeliosGaia.open(new HeliosSettings(base, key, Optional.empty(), true, Duration.ofSeconds(10)));
    }

    /** A Gaia that gives page after page of a hundred documents. */
    private static HttpServer pages(AtomicInteger asked, Tokens token) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ask/exhaustive", call -> {
            int page = asked.incrementAndGet();
            byte[] json = IntStream.rangeClosed(1, 100)
                    .mapToObj(i -> "{\"documentId\":\"d" + page + "-" + i + "\",\"name\":\"n\"}")
                    .collect(Collectors.joining(
                            ",", "{\"documents\":[", "],\"paginationToken\":" + token.of(page) + "}"))
                    .getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, json.length);
            call.getResponseBody().write(json);
            call.close();
        });
        server.start();
        return server;
    }

    private interface Tokens {
        String of(int page);
    }
}
