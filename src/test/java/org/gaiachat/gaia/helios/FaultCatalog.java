package org.gaiachat.gaia.helios;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.gaiachat.gaia.helios.FaultyGaia.Answer;
import org.gaiachat.gaia.helios.FaultyGaia.Call;

/**
 * Faults by name. A base URL that ends in a name, such as {@code http://localhost:9090/cut-mid-event}, meets that fault at
 * every path; {@code status-503} and {@code latency-2000} take any number.
 */
final class FaultCatalog {

    static final String TEXT = "72 hours at the north pier";

    private static final String[] HELIOS = {
        "{\"datasets\":[{\"id\":\"h1\",\"name\":\"Harbour\",\"numObjects\":3}]}",
        "data: {\"data\":{\"responseString\":\"72 hours \",\"conversationId\":\"c\"}}\n\n",
        "data: {\"data\":{\"responseString\":\"at the north pier\",\"queryUid\":\"q\",\"finishReason\":\"stop\"}}\n\n"
    };
    private static final String[] TUTORIAL = {
        "[{\"name\":\"Harbour\",\"status\":\"ready\",\"objectCount\":3}]",
        "event: message\ndata: {\"responseString\":\"72 hours \",\"conversationId\":\"c\"}\n\n",
        "data:{\"responseString\":\"at the north pier\",\"queryUid\":\"q\",\"finishReason\":\"stop\"}\r\n\r\n"
    };
    private static final String[] UNKNOWN = {
        "{\"v\":9,\"datasets\":[{\"name\":\"Harbour\",\"new\":{\"a\":[null]}},{\"noName\":1},7,null],\"x\":\"y\"}",
        "id: 7\nnew: field\nevent: surprise\ndata: {\"data\":{\"responseString\":\"72 hours \",\"z\":[{}]},\"q\":1}\n\n",
        "data: {\"data\":{\"responseString\":\"at the north pier\",\"queryUid\":\"q\",\"documents\":[{\"new\":1}]}}\n\n"
    };

    private static final Map<String, Answer> FAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("none", (call, line) -> healthy(call, line, HELIOS)),
            Map.entry("tutorial", (call, line) -> healthy(call, line, TUTORIAL)),
            Map.entry("unknown-fields", (call, line) -> healthy(call, line, UNKNOWN)),
            Map.entry("one-byte", (call, line) -> slowly(call, line, 1, 0)),
            Map.entry("bandwidth", (call, line) -> slowly(call, line, 10, 10)),
            Map.entry("stall", (call, line) -> line.awaitClosed(new CountDownLatch(1))),
            Map.entry("stall-after", (call, line) -> begun(call, line).awaitClosed(new CountDownLatch(1))),
            Map.entry("reset-before", (call, line) -> line.reset()),
            Map.entry("reset-after", FaultCatalog::resetAfter),
            Map.entry("cut-mid-event", (call, line) -> {
                begun(call, line);
                line.close();
            }),
            Map.entry("slow-close", (call, line) -> {
                if (isStream(call)) {
                    line.stream().chunk(HELIOS[1] + HELIOS[2]);
                } else {
                    line.reply(200, "application/json", HELIOS[0], "Connection: close");
                }
                line.awaitClosed(new CountDownLatch(1));
            }),
            Map.entry("html", (call, line) -> line.reply(200, "text/html", "<html>Sign in</html>")),
            Map.entry(
                    "wrong-type",
                    (call, line) -> line.reply(200, "image/png", isStream(call) ? HELIOS[1] + HELIOS[2] : HELIOS[0])),
            Map.entry("invalid-json", (call, line) -> line.reply(200, "application/json", "{\"datasets\":[")),
            Map.entry("big-event", (call, line) -> big(call, line, 1_000_000)),
            Map.entry("too-big-event", (call, line) -> big(call, line, 2_000_000))));

    private FaultCatalog() {}

    static Iterable<String> names() {
        return FAULTS.keySet();
    }

    static Optional<Answer> find(String name) {
        if (name.matches("status-\\d{3}")) {
            int status = Integer.parseInt(name.substring(7));
            return Optional.of((call, line) -> line.reply(status, "text/html", "<html>Oh no</html>", "Retry-After: 7"));
        }
        if (name.matches("latency-\\d{1,5}")) {
            return Optional.of((call, line) -> {
                Thread.sleep(Integer.parseInt(name.substring(8))); // the fault itself
                healthy(call, line, HELIOS);
            });
        }
        return Optional.ofNullable(FAULTS.get(name));
    }

    private static boolean isStream(Call call) {
        return call.path().endsWith("/ask/stream");
    }

    private static void healthy(Call call, Line line, String[] spelling) throws IOException {
        if (isStream(call)) {
            line.stream().chunk(spelling[1]).chunk(spelling[2]).end();
        } else if (call.path().endsWith("/datasets")) {
            line.reply(200, "application/json", spelling[0]);
        } else {
            line.reply(404, "application/json", "{\"errorCode\":\"kNotFound\",\"message\":\"Not found\"}");
        }
    }

    private static void slowly(Call call, Line line, int bytes, int pauseMillis) throws Exception {
        byte[] all = (isStream(call) ? HELIOS[1] + HELIOS[2] : HELIOS[0]).getBytes(StandardCharsets.UTF_8);
        line.raw("HTTP/1.1 200 OK\r\nContent-Type: " + (isStream(call) ? "text/event-stream" : "application/json")
                + "\r\nContent-Length: " + all.length + "\r\n\r\n");
        for (int at = 0; at < all.length; at += bytes) {
            line.raw(java.util.Arrays.copyOfRange(all, at, Math.min(all.length, at + bytes)));
            Thread.sleep(pauseMillis); // the fault itself
        }
    }

    /** An answer that has begun and is in the middle of an event, or a list in its middle. */
    private static Line begun(Call call, Line line) throws IOException {
        if (isStream(call)) {
            return line.stream().chunk(HELIOS[1] + HELIOS[2].substring(0, 30));
        }
        line.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"datasets\":[");
        return line;
    }

    private static void resetAfter(Call call, Line line) throws Exception {
        begun(call, line);
        Thread.sleep(300); // a reset throws away what the other side has not read yet
        line.reset();
    }

    private static void big(Call call, Line line, int size) throws IOException {
        if (isStream(call)) {
            line.stream()
                    .chunk("data: {\"data\":{\"progress\":\"x\",\"pad\":\"" + "x".repeat(size) + "\"}}\n\n")
                    .chunk(HELIOS[1] + HELIOS[2])
                    .end();
        } else {
            line.reply(200, "application/json", "{\"pad\":\"" + "x".repeat(size) + "\"," + HELIOS[0].substring(1));
        }
    }
}
