package org.gaiachat.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.gaiachat.settings.MetricsAccess;
import org.gaiachat.settings.TelemetrySettings;
import org.gaiachat.upstream.PooledClient;
import org.gaiachat.upstream.ProxyChoice;
import org.gaiachat.upstream.UpstreamClient;
import org.gaiachat.upstream.UpstreamThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallsMeasuredTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    /** As on behalf of a request that is traced. */
    private static final Context TRACED = Context.root()
            .with(io.opentelemetry.api.trace.Span.wrap(
                    SpanContext.create(TRACE, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault())));

    private final Collector collector = new Collector();
    private final Instrumentation telemetry = (Instrumentation) Telemetry.of(new TelemetrySettings(
            new MetricsAccess.Everybody(), Optional.of(collector.uri()), Map.of(), "tests", 1, Duration.ofMinutes(1)));
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final UpstreamThreads threads = new UpstreamThreads("calls", 2);
    private final PooledClient connections =
            PooledClient.open(Duration.ofSeconds(10), threads, new ProxyChoice(Map.of(), null));
    private HttpServer gaia;
    private URI base;

    @BeforeEach
    void open() throws IOException {
        gaia = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gaia.setExecutor(work -> new Thread(work).start());
        gaia.createContext("/", exchange -> {
            traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            if (exchange.getRequestURI().getPath().endsWith("silent")) {
                awaitSilently();
            }
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("missing") ? 404 : 200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        gaia.start();
        base = URI.create("http://127.0.0.1:" + gaia.getAddress().getPort());
    }

    @AfterEach
    void close() {
        silence.countDown();
        gaia.stop(0);
        telemetry.close();
        collector.close();
        connections.close();
        threads.close();
    }

    @Test
    void a_call_carries_its_trace_and_is_measured_by_its_template() throws IOException {
        UpstreamClient client = telemetry.client(connections, address -> Optional.of("/dataset/{id}"));
        TRACED.wrap(() -> {
                    assertThat(get(client, "/dataset/canary").join()).isEqualTo(new Reply(200, "{}"));
                    assertThat(get(client, "/missing").join().status()).isEqualTo(404);
                })
                .run();
        Exposed seen = scrape();
        assertThat(seen.sum(
                        "http_client_request_duration_seconds_count",
                        "url_template=\"/dataset/{id}\"",
                        "http_response_status_code=\"200\""))
                .isEqualTo(1);
        assertThat(seen.sum("http_client_request_duration_seconds_count", "http_response_status_code=\"404\""))
                .isEqualTo(1);
        assertThat(seen.text()).doesNotContain("canary");
        telemetry.close();
        assertThat(traces).hasSize(2).allSatisfy(parent -> {
            String[] parts = parent.split("-");
            Span span = collector.spans().stream()
                    .filter(one -> Collector.id(one.getSpanId()).equals(parts[2]))
                    .findFirst()
                    .orElseThrow();
            assertThat(Collector.id(span.getTraceId())).isEqualTo(parts[1]).isEqualTo(TRACE);
            assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
        });
    }

    @Test
    void a_call_that_belongs_to_no_trace_is_measured_and_carries_none() throws IOException {
        UpstreamClient client = telemetry.client(connections, address -> Optional.of("/ask"));
        get(client, "/ask").join();
        assertThat(traces).containsExactly("null");
        assertThat(scrape().sum("http_client_request_duration_seconds_count", "http_response_status_code=\"200\""))
                .isEqualTo(1);
        telemetry.close();
        assertThat(collector.spans()).isEmpty();
    }

    @Test
    void what_is_read_and_what_is_sent_are_the_same_totals_however_often_they_are_read() throws IOException {
        UpstreamClient client = telemetry.client(connections, address -> Optional.of("/ask"));
        get(client, "/ask").join();
        scrape();
        get(client, "/ask").join();
        assertThat(scrape().sum("http_client_request_duration_seconds_count")).isEqualTo(2);
        telemetry.close();
        assertThat(collector.metrics())
                .filteredOn(metric -> metric.getName().equals("http.client.request.duration"))
                .last()
                .satisfies(
                        sent -> assertThat(sent.getHistogram().getDataPoints(0).getCount())
                                .isEqualTo(2));
    }

    @Test
    void a_call_that_leads_away_carries_nothing() {
        UpstreamClient client = telemetry.client(connections, address -> Optional.empty());
        get(client, "/elsewhere").join();
        assertThat(traces).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_call_that_is_cancelled_before_its_reply_is_given_up(boolean isTraced) {
        UpstreamClient client = telemetry.client(connections, address -> Optional.of("/silent"));
        CompletableFuture<Void> sent = (isTraced ? TRACED : Context.root())
                .wrapSupplier(() -> client.send(request("/silent"), head -> BodySubscribers.discarding()))
                .get();
        await().until(() -> traces.size() == 1);
        sent.cancel(true);
        await().untilAsserted(() -> assertThat(
                        scrape().sum("http_client_request_duration_seconds_count", "error_type=\"given-up\""))
                .isEqualTo(1));
    }

    @Test
    void a_call_that_nobody_answers_tells_what_kind_of_failure_it_was() throws IOException {
        gaia.stop(0);
        UpstreamClient client = telemetry.client(connections, address -> Optional.of("/ask"));
        assertThatThrownBy(() -> get(client, "/ask").join()).isInstanceOf(CompletionException.class);
        assertThat(scrape().sum("http_client_request_duration_seconds_count", "error_type=\"not-connected\""))
                .isEqualTo(1);
    }

    private record Reply(int status, String body) {}

    private CompletableFuture<Reply> get(UpstreamClient client, String path) {
        var reply = new CompletableFuture<Reply>();
        var sent = client.send(request(path), head -> {
            var body = BodySubscribers.mapping(BodySubscribers.ofString(StandardCharsets.UTF_8), text -> {
                reply.complete(new Reply(head.statusCode(), text));
                return (Void) null;
            });
            body.getBody();
            return body;
        });
        sent.whenComplete((head, failure) -> {
            if (failure != null) {
                reply.completeExceptionally(failure);
            }
        });
        return reply;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).build();
    }

    private Exposed scrape() throws IOException {
        return new Exposed(new String(telemetry.exposition().text(), StandardCharsets.UTF_8));
    }

    private void awaitSilently() {
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
