package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.problems.ProblemDocument;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.upstream.ProxyChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that nobody may see, and the ways to Gaia: TLS, names, ports, proxies. */
class SecretsAndWaysTest {

    @Test
    void the_key_shows_in_no_log_no_address_no_exception_and_no_description() throws Exception {
        var seen = new CopyOnWriteArrayList<String>();
        Handler handler = listening(seen);
        Logger root = Logger.getLogger("");
        Logger ours = Logger.getLogger("org.gaiachat");
        root.addHandler(handler);
        ours.setLevel(Level.ALL);
        try (var gaia = new FaultyGaia()) {
            var settings = FaultyGaia.settings(URI.create("http://localhost:1/gaia"), Duration.ofSeconds(1), true);
            seen.add(settings.toString());
            seen.add(new Requests(settings)
                    .of(Call.get("/datasets", Map.of("a", "b")), Requests.JSON)
                    .toString());
            for (FaultyGaia.Answer fault : faults()) {
                gaia.on("/ask/stream", fault).on("/conversations", fault);
                var adapter = gaia.adapter(Duration.ofSeconds(1));
                seen.add(adapter.toString());
                told(Parts.all(adapter.ask(SampleStreams.QUESTION)).error(), seen);
                told(Faults.failure(adapter.conversations(ConversationQuery.ALL)), seen);
            }
            gaia.calls().forEach(call -> seen.add(call.target()));
            assertThat(gaia.calls()).isNotEmpty().allSatisfy(call -> assertThat(call.headers())
                    .containsEntry("apikey", FaultyGaia.KEY));
            Thread.getAllStackTraces().keySet().forEach(thread -> seen.add(thread.getName()));
        } finally {
            root.removeHandler(handler);
            ours.setLevel(null);
        }
        assertThat(seen).hasSizeGreaterThan(20).noneMatch(text -> text.contains("canary"));
    }

    @Test
    void a_key_in_a_file_may_change_and_may_go(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("key");
        Files.writeString(file, "first-4711\n");
        try (var gaia = new FaultyGaia().json("/conversations", "[]")) {
            URI base = URI.create("http://localhost:" + gaia.port() + "/gaia");
            var settings = new HeliosSettings(
                    base, new ApiKeySource.InFile(file), Optional.empty(), true, Duration.ofSeconds(5));
            try (var adapter = HeliosGaia.open(settings)) {
                Faults.get(adapter.conversations(ConversationQuery.ALL));
                Files.writeString(file, "second-4711\n");
                Faults.get(adapter.conversations(ConversationQuery.ALL));
                assertThat(gaia.calls())
                        .extracting(call -> call.headers().get("apikey"))
                        .containsExactly("first-4711", "second-4711");
                Files.delete(file);
                assertThat(Faults.of(adapter.conversations(ConversationQuery.ALL)))
                        .isEqualTo(new UpstreamFault.KeyMissing());
                assertThat(Faults.of(Parts.all(adapter.ask(SampleStreams.QUESTION))))
                        .isEqualTo(new UpstreamFault.KeyMissing());
            }
        }
    }

    @Test
    void who_can_not_be_reached_is_told_with_the_reason() throws Exception {
        int unused;
        try (var socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }
        assertThat(unreachable("http://localhost:" + unused + "/gaia")).isEqualTo("the connection was refused");
        assertThat(unreachable("http://no-such-host.invalid/gaia")).isEqualTo("its host name is not known");
        assertThat(unreachable("http://[::1]:" + unused + "/gaia")).isEqualTo("the connection was refused");
    }

    @Test
    void a_self_signed_certificate_is_refused_unless_verification_is_off() throws Exception {
        try (var gaia = new FaultyGaia(FaultyTls.selfSigned(0)).json("/datasets", "[{\"name\":\"Harbour\"}]")) {
            var strict = gaia.adapter("https", Duration.ofSeconds(10), true);
            assertThat(Faults.of(strict.datasets(DatasetQuery.ALL)))
                    .isEqualTo(new UpstreamFault.GaiaUnreachable("its TLS certificate is not trusted"));
            var trusting = gaia.adapter("https", Duration.ofSeconds(10), false);
            assertThat(Faults.get(trusting.datasets(DatasetQuery.ALL)).datasets())
                    .hasSize(1);
        }
    }

    @Test
    void the_proxy_of_the_environment_is_the_way_out_except_where_it_is_not() {
        var proxies = new ProxyChoice(
                Map.of("HTTPS_PROXY", "http://proxy.example:3128", "no_proxy", "localhost, .corp.example"), null);
        assertThat(proxies.select(URI.create("https://helios.cohesity.com/v2")))
                .containsExactly(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
        assertThat(proxies.select(URI.create("https://gaia.corp.example/"))).containsExactly(Proxy.NO_PROXY);
        assertThat(proxies.select(URI.create("https://localhost/"))).containsExactly(Proxy.NO_PROXY);
        assertThat(proxies.select(URI.create("http://helios.cohesity.com/"))).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void a_proxy_is_looked_up_when_it_is_taken_and_not_once_for_ever() {
        var proxies = new ProxyChoice(Map.of("HTTPS_PROXY", "http://localhost:3128"), null);
        assertThat(proxies.select(URI.create("https://helios.cohesity.com/v2")))
                .singleElement()
                .extracting(Proxy::address)
                .isEqualTo(InetSocketAddress.createUnresolved("localhost", 3128));
    }

    private static List<FaultyGaia.Answer> faults() {
        return List.of(
                (call, line) -> line.reset(),
                (call, line) -> line.raw("HTTP/1.1 2x0 " + call.headers().get("apikey") + "\r\n\r\n"),
                (call, line) -> line.raw("HTTP/1.1 200 OK\r\n" + call.headers().get("apikey") + "\r\n\r\n"),
                (call, line) -> line.reply(401, "application/json", "{\"message\":\"Unauthorized\"}"),
                (call, line) -> line.reply(500, "text/html", "<html>"),
                (call, line) -> line.reply(200, "text/html", "<html>"),
                (call, line) -> line.awaitClosed(new CountDownLatch(1)));
    }

    private static void told(Throwable failure, List<String> seen) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        seen.add(trace.toString());
        seen.add(((GaiaException) failure).fault().toString());
        seen.add(ProblemDocument.of(failure).json().toString());
    }

    private static Handler listening(List<String> seen) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                var trace = new StringWriter();
                if (entry.getThrown() != null) {
                    entry.getThrown().printStackTrace(new PrintWriter(trace));
                }
                seen.add(entry.getMessage() + trace);
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static String unreachable(String base) {
        var settings = FaultyGaia.settings(URI.create(base), Duration.ofSeconds(10), true);
        try (var adapter = HeliosGaia.open(settings)) {
            return ((UpstreamFault.GaiaUnreachable) Faults.of(Parts.all(adapter.ask(SampleStreams.QUESTION)))).reason();
        }
    }
}
