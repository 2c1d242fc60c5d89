package org.gaiachat.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final String CALLER = "00f067aa0ba902b7";
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:http|gaia_chat|jvm)_[a-z_]+?)\\{job");

    @TempDir
    private static Path data;

    private static Collector collector;
    private static SlowWay way;
    private static LibertyServer server;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws Exception {
        Path folder = Files.createDirectories(data.resolve(DATASET));
        try (var berths = Harbour.class.getResourceAsStream("/harbour/berths.docx")) {
            Files.copy(berths, folder.resolve("canary-berths.docx"));
        }
        collector = new Collector();
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
        way.leadsTo(server.uri().resolve("api/emulator"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> send("GET", "api/datasets/" + DATASET, "", "").body().contains("\"ready\""));
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
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(spans(trace))
                .contains("POST /api/answers", "answer", "POST /ask/stream", "POST /api/emulator/ask/stream"));
        Span request = span(trace, "POST /api/answers");
        Span answer = childOf(request, "answer");
        Span call = childOf(answer, "POST /ask/stream");
        Span inGaia = childOf(call, "POST /api/emulator/ask/stream");
        assertThat(Collector.id(request.getParentSpanId())).isEqualTo(CALLER);
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
    void a_problem_names_the_trace_that_it_belongs_to() throws Exception {
        String trace = newTrace();
        var refused = send("POST", "api/answers", question("no such canary-set"), trace);
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
        send("POST", "api/answers", question("no such canary-set"), newTrace());
        Exposed seen = scrape();
        assertThat(figuresOfTheDashboard()).hasSizeGreaterThan(15).allMatch(seen::has);
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
        String visitor = send("GET", "api/config", "", "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        String slowly = question(DATASET).replace("How", "Tell me slowly: how").replace("{", "{\"id\":\"" + id + "\",");
        var reading = CLIENT.sendAsync(
                request("POST", "api/answers", slowly, "")
                        .header("Accept", "text/event-stream")
                        .header("Cookie", visitor)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(scrape().sum("gaia_chat_streams_open")).isEqualTo(1);
            assertThat(scrape().sum("gaia_chat_answers_running")).isEqualTo(1);
        });
        double before = stopped();
        var stop = request("DELETE", "api/answers/" + id, "", "").header("Cookie", visitor);
        assertThat(CLIENT.send(stop.build(), HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(204);
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
        send("GET", "api/datasets/" + DATASET + "/topics", "", "");
        send("GET", "api/canary-path", "", "");
        await().atMost(Duration.ofSeconds(30)).until(() -> spans(trace).contains("POST /api/answers"));
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
        String trace = newTrace();
        var answer = CLIENT.send(
                request("POST", "api/answers", question(DATASET), trace)
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("event: done", "72 hours");
        return trace;
    }

    private static String question(String dataset) {
        return "{\"question\":\"How long may a visiting boat stay at the north pier?\",\"datasets\":[\"" + dataset + "\"]}";
    }

    private static HttpResponse<String> send(String method, String path, String body, String trace) throws Exception {
        return CLIENT.send(
                request(method, path, body, trace)
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String method, String path, String body, String trace) {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return trace.isEmpty() ? request : request.header("traceparent", "00-" + trace + "-" + CALLER + "-01");
    }

    private static Exposed scrape() throws IOException {
        var read = RawHttp.to(server.port()).send("GET", "/metrics", "Authorization: Bearer " + TOKEN);
        return new Exposed(read.text());
    }

    private static Set<String> figuresOfTheDashboard() throws IOException {
        Path dashboard = Path.of(System.getProperty("gaia-chat.project"), "docs/observability/grafana-dashboard.json");
        var figures = new TreeSet<String>();
        METRIC.matcher(Files.readString(dashboard))
                .results()
                .forEach(found -> figures.add(found.group(1)));
        return figures;
    }

    private static Set<String> spans(String trace) {
        var names = new TreeSet<String>();
        collector.spans().stream()
                .filter(span -> Collector.id(span.getTraceId()).equals(trace))
                .forEach(span -> names.add(span.getName()));
        return names;
    }

    private static Span span(String trace, String name) {
        return collector.spans().stream()
                .filter(span -> Collector.id(span.getTraceId()).equals(trace) && span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Span childOf(Span parent, String name) {
        return collector.spans().stream()
                .filter(span -> span.getParentSpanId().equals(parent.getSpanId())
                        && span.getTraceId().equals(parent.getTraceId())
                        && span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
