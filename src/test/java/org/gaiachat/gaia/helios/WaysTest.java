package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.net.ssl.SSLHandshakeException;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.upstream.LostConnection;
import org.gaiachat.upstream.ProxyChoice;
import org.junit.jupiter.api.Test;

/** The ways to Gaia: addresses, certificates, redirects, connections. */
class WaysTest {

    private static final String LIST = "[{\"name\":\"Harbour\"}]";
    private static final String LAST = "data: {\"data\":{\"responseString\":\"a\",\"queryUid\":\"q\"}}\n\n";

    @Test
    void a_literal_ipv6_address_is_reached() throws Exception {
        try (var gaia = new FaultyGaia(new ServerSocket(0, 50, InetAddress.getByName("::1")))) {
            assertThat(datasets("http://[::1]:" + gaia.port() + "/none", true)).isEqualTo("Harbour");
        }
    }

    @Test
    void a_base_without_a_path_is_one_too() throws Exception {
        try (var gaia = new FaultyGaia().json("/datasets", LIST)) {
            gaia.at("/datasets", (call, line) -> line.reply(200, "application/json", LIST));
            assertThat(datasets("http://localhost:" + gaia.port(), true)).isEqualTo("Harbour");
        }
    }

    @Test
    void an_expired_certificate_is_refused_unless_verification_is_off() throws Exception {
        try (var gaia = new FaultyGaia(FaultyTls.expired(0))) {
            String base = "https://localhost:" + gaia.port() + "/none";
            assertThat(datasets(base, true)).startsWith("its TLS certificate");
            assertThat(datasets(base, false)).isEqualTo("Harbour");
            assertThat(gaia.calls()).as("no key before the certificate").hasSize(1);
        }
        var handshake = new SSLHandshakeException("handshake");
        handshake.initCause(new CertificateExpiredException());
        assertThat(LostConnection.reason(handshake)).isEqualTo("its TLS certificate has expired");
    }

    @Test
    void the_key_does_not_follow_a_redirect() throws Exception {
        try (var gaia = new FaultyGaia();
                var elsewhere = new FaultyGaia()) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                String link = "http://localhost:" + elsewhere.port() + "/none/datasets";
                gaia.on("/datasets", (call, line) -> line.reply(status, "text/html", "", "Location: " + link));
                assertThat(Faults.of(gaia.adapter().datasets(DatasetQuery.ALL)))
                        .isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
            }
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void no_connection_is_opened_per_request() throws Exception {
        try (var gaia = new FaultyGaia().json("/dataset/Harbour/details", "{\"name\":\"Harbour\"}")) {
            gaia.on("/ask/stream", (call, line) -> line.stream().chunk(LAST).end());
            var adapter = gaia.adapter();
            for (int i = 0; i < 50; i++) {
                Faults.get(adapter.dataset("Harbour"));
                assertThat(Parts.all(adapter.ask(SampleStreams.QUESTION)).complete())
                        .isTrue();
            }
            assertThat(gaia.calls()).hasSize(100);
            assertThat(gaia.connections()).as("of a hundred requests").isLessThanOrEqualTo(2);
            for (int round = 0; round < 20; round++) {
                var asked = IntStream.range(0, 8)
                        .mapToObj(i -> adapter.dataset("Harbour").toCompletableFuture())
                        .toArray(CompletableFuture[]::new);
                CompletableFuture.allOf(asked).join();
            }
            assertThat(gaia.connections()).as("hardly more than asked at once").isLessThanOrEqualTo(10);
        }
    }

    @Test
    void a_tenant_without_streams_costs_no_connections_either() throws Exception {
        try (var gaia = new FaultyGaia().json("/ask", "{\"responseString\":\"a\",\"queryUid\":\"q\"}")) {
            var adapter = gaia.adapter();
            for (int i = 0; i < 10; i++) {
                assertThat(Parts.all(adapter.ask(SampleStreams.QUESTION)).text())
                        .isEqualTo("a");
            }
            assertThat(gaia.connections()).as("of twenty requests").isLessThanOrEqualTo(2);
        }
    }

    @Test
    void who_waits_for_the_whole_answer_is_not_given_a_stream_where_the_tenant_has_both() throws Exception {
        try (var gaia = new FaultyGaia().json("/ask", "{\"responseString\":\"whole\",\"queryUid\":\"q\"}")) {
            gaia.on("/ask/stream", (call, line) -> line.stream().chunk(LAST).end());
            var adapter = gaia.adapter();
            assertThat(Parts.all(adapter.askWhole(SampleStreams.QUESTION)).text())
                    .isEqualTo("whole");
            assertThat(Parts.all(adapter.ask(SampleStreams.QUESTION)).text()).isEqualTo("a");
            assertThat(gaia.calls()).hasSize(2);
        }
    }

    @Test
    void who_waits_for_the_whole_answer_gets_it_from_a_tenant_with_streams_only() throws Exception {
        try (var gaia = new FaultyGaia()) {
            gaia.on("/ask/stream", (call, line) -> line.stream().chunk(LAST).end());
            assertThat(Parts.all(gaia.adapter().askWhole(SampleStreams.QUESTION))
                            .text())
                    .isEqualTo("a");
        }
    }

    private static String datasets(String base, boolean verify) {
        var settings = FaultyGaia.settings(URI.create(base), Duration.ofSeconds(10), verify);
        try (var adapter = HeliosGaia.open(settings, new Circuit(), new ProxyChoice(Map.of(), null))) {
            return adapter.datasets(DatasetQuery.ALL)
                    .handle((page, failure) -> failure == null
                            ? page.datasets().get(0).name()
                            : ((UpstreamFault.GaiaUnreachable)
                                            GaiaFailure.of(failure).fault())
                                    .reason())
                    .toCompletableFuture()
                    .join();
        }
    }
}
