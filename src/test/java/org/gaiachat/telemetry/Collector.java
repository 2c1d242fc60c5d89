package org.gaiachat.telemetry;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of OTLP over HTTP that keeps all it is sent, as bytes and as what they mean. */
final class Collector implements AutoCloseable {

    /** A request as it came. */
    record Sent(String path, String key, byte[] body) {}

    private final HttpServer server;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::take);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Sent> sent() {
        return sent;
    }

    List<Span> spans() {
        return bodies("/v1/traces").stream()
                .flatMap(body -> traces(body).getResourceSpansList().stream())
                .flatMap(one -> one.getScopeSpansList().stream())
                .flatMap(one -> one.getSpansList().stream())
                .toList();
    }

    List<Metric> metrics() {
        return bodies("/v1/metrics").stream()
                .flatMap(body -> metrics(body).getResourceMetricsList().stream())
                .flatMap(one -> one.getScopeMetricsList().stream())
                .flatMap(one -> one.getMetricsList().stream())
                .toList();
    }

    /** The attributes that describe the sender of traces. */
    List<KeyValue> sender() {
        return bodies("/v1/traces").stream()
                .flatMap(body -> traces(body).getResourceSpansList().stream())
                .flatMap(one -> one.getResource().getAttributesList().stream())
                .toList();
    }

    static String id(com.google.protobuf.ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    static String attribute(Span span, String name) {
        return span.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(name))
                .map(attribute -> attribute.getValue().hasIntValue()
                        ? Long.toString(attribute.getValue().getIntValue())
                        : attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    /** Whether some bytes came, whatever they mean. */
    boolean wasSent(String text) {
        return sent.stream().anyMatch(one -> new String(one.body(), StandardCharsets.UTF_8).contains(text));
    }

    private List<byte[]> bodies(String path) {
        return sent.stream()
                .filter(one -> one.path().equals(path))
                .map(Sent::body)
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("api-key"));
        sent.add(new Sent(exchange.getRequestURI().getPath(), key, body));
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static ExportTraceServiceRequest traces(byte[] body) {
        try {
            return ExportTraceServiceRequest.parseFrom(body);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExportMetricsServiceRequest metrics(byte[] body) {
        try {
            return ExportMetricsServiceRequest.parseFrom(body);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
