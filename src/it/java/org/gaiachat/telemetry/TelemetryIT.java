package org.gaiachat.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.SharedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole server that asks its own emulator, a real collector, and a scrape. What must not be seen says “canary”. */
class TelemetryIT {

    private static final String TOKEN = "canary-token-of-the-scraper";
    private static final String DATASET = "canary-dataset";
    private static final String[] UNSEEN = {"canary", "visiting", "north pier", "72 hours"};

    @TempDir
    private static Path data;

    private static Collector collector;
    private static SlowWay way;
    private static LibertyServer server;
    private static TracedClient client;
    private static ReceivedSpans received;

    @BeforeAll
    static void start() throws Exception {
        Path folder = Files.createDirectories(data.resolve(DATASET));
        try (var berths = Harbour.class.getResourceAsStream("/harbour/berths.docx")) {
            Files.copy(berths, folder.resolve("canary-berths.docx"));
        }
        collector = new Collector();
        received = new ReceivedSpans(collector);
        way = new SlowWay();
        server = LibertyServer.start(
                        "telemetry",
                        Map.of(
                                "LOCAL_DATA_DIR", data.toString(),
                                "GAIA_API_KEY", "canary-key-4be1a7c2",
                                "GAIA_BASE_URL", way.base(),
                                "GAIA_EMULATOR", "on",
                                "METRICS", "tests=" + sha256(TOKEN),
                                "OTEL_EXPORTER_OTLP_ENDPOINT", collector.uri().toString(),
                                "OTEL_EXPORTER_OTLP_HEADERS", "api-key=canary-collector",
                                "OTEL_SERVICE_NAME", "harbour",
                                "OTEL_METRIC_EXPORT_INTERVAL", "1000"))
                .ready();
        client = new TracedClient(server.uri());
        way.leadsTo(server.uri().resolve("api/emulator"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> client.send("GET", "api/datasets/" + DATASET, "", "").body().contains("\"ready\""));
    }

    @AfterAll
    static void stop() {
        server.close();
        way.close();
        collector.close();
    }

    @Test
    void a_caller_s_trace_goes_through_the_request_the_answer_and_the_call_into_Gaia() throws Exception {
        String trace = ask();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(received.names(trace))
                .contains("POST /api/answers", "answer", "POST /ask/stream", "POST /api/emulator/ask/stream"));
        Span request = received.span(trace, "POST /api/answers");
        Span answer = received.childOf(request, "answer");
        Span call = received.childOf(answer, "POST /ask/stream");
        Span inGaia = received.childOf(call, "POST /api/emulator/ask/stream");
        assertThat(Collector.id(request.getParentSpanId())).isEqualTo(TracedClient.CALLER);
        assertThat(Collector.attribute(request, "http.response.status_code")).isEqualTo("200");
        assertThat(Collector.attribute(answer, "gaia_chat.engine")).isEqualTo("gaia");
        assertThat(Collector.attribute(answer, "gaia_chat.end")).isEqualTo("stop");
        assertThat(Collector.attribute(answer, "gaia_chat.tokens")).isNotEqualTo("0");
        assertThat(way.traces()).anyMatch(sent -> sent.startsWith("00-" + trace + "-" + Collector.id(call.getSpanId())));
        assertThat(inGaia.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
        assertThat(collector.sender())
                .anyMatch(one -> one.getKey().equals("service.name")
                        && one.getValue().getStringValue().equals("harbour"));
        assertThat(collector.sent()).allMatch(one -> one.key().equals("canary-collector"));
    }

    @Test
    void a_caller_s_trace_that_is_not_kept_reaches_Gaia_as_such() throws Exception {
        String trace = TracedClient.newTrace();
        var asked = client.request("POST", "api/answers", question(DATASET), "")
                .header("traceparent", "00-" + trace + "-" + TracedClient.CALLER + "-00");
        assertThat(client.send(asked).body()).contains("72 hours");
        assertThat(way.traces()).anyMatch(sent -> sent.startsWith("00-" + trace) && sent.endsWith("-00"));
    }

    @Test
    void a_problem_names_the_trace_that_it_belongs_to() throws Exception {
        String trace = TracedClient.newTrace();
        var refused = client.send("POST", "api/answers", question("no such canary-set"), trace);
        assertThat(refused.body()).contains("\"traceId\":\"" + trace + "\"", "\"code\":\"dataset-not-found\"");
        assertThat(scrape().sum("gaia_chat_problems_total", "gaia_chat_problem_code=\"dataset-not-found\""))
                .isPositive();
    }

    @Test
    void metrics_are_for_who_has_the_token() throws IOException {
        var raw = RawHttp.to(server.port());
        var refused = raw.send("GET", "/metrics");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.text()).contains("\"token-required\"");
        assertThat(raw.send("GET", "/metrics", "Authorization: Bearer wrong").status())
                .isEqualTo(401);
        var read = raw.send("GET", "/metrics", "Authorization: Bearer " + TOKEN);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Type")).startsWith("text/plain");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(raw.status("GET", "/metrics/more")).isEqualTo(404);
    }

    @Test
    void each_figure_of_the_dashboard_is_there_and_the_index_is_told() throws Exception {
        ask();
        client.send("POST", "api/answers", question("no such canary-set"), TracedClient.newTrace());
        Exposed seen = scrape();
        assertThat(Dashboard.figures()).hasSizeGreaterThan(15).allMatch(seen::has);
        assertThat(seen.sum("gaia_chat_index_documents")).isGreaterThanOrEqualTo(1);
        assertThat(seen.sum("gaia_chat_index_passages")).isPositive();
        assertThat(seen.sum("gaia_chat_index_queue")).isZero();
        assertThat(seen.sum("gaia_chat_engine_reachable")).isEqualTo(1);
        assertThat(seen.sum("http_server_request_duration_seconds_count", "http_route=\"/api/datasets/{name}\""))
                .isPositive();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(collector.metrics())
                .anyMatch(metric -> metric.getName().equals("gaia_chat.answer.time_to_first_token")));
    }

    @Test
    void an_open_stream_and_its_answer_are_counted_until_they_are_stopped() throws Exception {
        String id = UUID.randomUUID().toString();
        String visitor = client.send("GET", "api/config", "", "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        String slowly = question(DATASET).replace("How", "Tell me slowly: how").replace("{", "{\"id\":\"" + id + "\",");
        var reading = client.stream(
                client.request("POST", "api/answers", slowly, "").header("Cookie", visitor));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(scrape().sum("gaia_chat_streams_open")).isEqualTo(1);
            assertThat(scrape().sum("gaia_chat_answers_running")).isEqualTo(1);
        });
        double before = stopped();
        var stop = client.request("DELETE", "api/answers/" + id, "", "").header("Cookie", visitor);
        assertThat(client.send(stop).statusCode()).isEqualTo(204);
        assertThat(reading.join().body()).contains("\"finishReason\":\"stopped\"");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(scrape().sum("gaia_chat_streams_open")).isZero();
            assertThat(scrape().sum("gaia_chat_answers_running")).isZero();
        });
        assertThat(stopped()).isEqualTo(before + 1);
    }

    private static double stopped() throws IOException {
        return scrape().sum("gaia_chat_answer_duration_seconds_count", "gaia_chat_end=\"stopped\"");
    }

    @Test
    void no_key_question_answer_name_or_token_is_in_what_is_told() throws Exception {
        String trace = ask();
        client.send("GET", "api/datasets/" + DATASET + "/topics", "", "");
        client.send("GET", "api/canary-path", "", "");
        await().atMost(Duration.ofSeconds(30)).until(() -> received.names(trace).contains("POST /api/answers"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !collector.metrics().isEmpty());
        assertThat(scrape().text()).isNotBlank().doesNotContain(UNSEEN);
        assertThat(UNSEEN).noneMatch(collector::wasSent);
        assertThat(server.log()).doesNotContain("canary-key", "canary-collector", TOKEN);
    }

    @Test
    void off_there_are_no_metrics_and_no_class_of_OpenTelemetry_is_loaded() throws IOException {
        LibertyServer off = SharedServer.get();
        assertThat(RawHttp.to(off.port()).status("GET", "/metrics")).isEqualTo(404);
        assertThat(off.loadedClasses()).contains("org.gaiachat.telemetry.NoTelemetry").doesNotContain("io.opentelemetry");
    }

    /** Asks, reads the answer's stream to its end, and gives the trace. */
    private static String ask() throws Exception {
        String trace = TracedClient.newTrace();
        var asked = client.stream(client.request("POST", "api/answers", question(DATASET), trace));
        assertThat(asked.get().body()).contains("event: done", "72 hours");
        return trace;
    }

    private static String question(String dataset) {
        return "{\"question\":\"How long may a visiting boat stay at the north pier?\",\"datasets\":[\"" + dataset + "\"]}";
    }

    private static Exposed scrape() throws IOException {
        var read = RawHttp.to(server.port()).send("GET", "/metrics", "Authorization: Bearer " + TOKEN);
        return new Exposed(read.text());
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
