package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.upstream.ProxyChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to Gaia through a proxy that the environment names. */
class ProxiesTest {

    private static final GaiaFault REFUSED =
            new UpstreamFault.GaiaUnreachable("the proxy did not let the connection through");
    private static final String LOGIN = "Proxy-Authorization: Basic dXNlcjpzOmNyZXQ="; // user:s:cret

    @Test
    void a_proxy_tunnels_and_never_sees_the_key() throws Exception {
        try (var gaia = new FaultyGaia(FaultyTls.selfSigned(0)).json("/datasets", "[{\"name\":\"Harbour\"}]");
                var proxy = FaultyProxy.open()) {
            assertThat(asked("https", gaia, proxy.address(""), ProxiesTest::datasets))
                    .isEqualTo(1);
            assertThat(proxy.heads()).singleElement().asString().startsWith("CONNECT localhost:" + gaia.port());
            assertThat(proxy.heads()).noneMatch(text -> text.contains(FaultyGaia.KEY));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 407, 502})
    void what_a_proxy_says_in_place_of_a_tunnel_is_not_told_as_gaias_answer(int status) throws Exception {
        try (var gaia = new FaultyGaia(FaultyTls.selfSigned(0));
                var proxy = FaultyProxy.refusing(status)) {
            assertThat(asked("https", gaia, proxy.address(""), ProxiesTest::fault))
                    .isEqualTo(REFUSED);
            assertThat(gaia.connections()).isZero();
        }
    }

    @Test
    void a_proxy_that_wants_a_password_gets_the_one_of_its_address_and_gaia_does_not() throws Exception {
        try (var gaia = new FaultyGaia(FaultyTls.selfSigned(0)).json("/datasets", "[{\"name\":\"Harbour\"}]");
                var proxy = FaultyProxy.wanting(LOGIN)) {
            assertThat(asked("https", gaia, proxy.address("user:s%3Acret@"), ProxiesTest::datasets))
                    .isEqualTo(1);
            assertThat(proxy.heads()).hasSize(1);
            assertThat(gaia.calls()).singleElement().satisfies(call -> assertThat(call.headers())
                    .doesNotContainKey("proxy-authorization"));
        }
    }

    @Test
    void a_wrong_password_of_a_proxy_is_told_as_the_proxys_refusal() throws Exception {
        try (var gaia = new FaultyGaia(FaultyTls.selfSigned(0));
                var proxy = FaultyProxy.wanting(LOGIN)) {
            assertThat(asked("https", gaia, proxy.address("user:wrong@"), ProxiesTest::fault))
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void a_proxy_gets_its_password_with_a_question_that_goes_without_tls_too() throws Exception {
        try (var gaia = new FaultyGaia();
                var proxy = new FaultyGaia()) {
            proxy.at("http://localhost:" + gaia.port() + "/gaia/ask/stream", (call, line) -> {
                if (LOGIN.endsWith(call.headers().getOrDefault("proxy-authorization", "nothing"))) {
                    line.stream()
                            .chunk("data: {\"responseString\":\"a\",\"finishReason\":\"stop\"}\n\n")
                            .end();
                } else {
                    line.reply(407, "text/html", "", "Proxy-Authenticate: Basic realm=\"proxy\"");
                }
            });
            String address = "127.0.0.1:" + proxy.port();
            assertThat(asked("http", gaia, "http://user:s%3Acret@" + address, ProxiesTest::answer))
                    .isEqualTo("a");
            assertThat(asked("http", gaia, "http://" + address, ProxiesTest::refusedAnswer))
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void the_password_of_a_proxy_shows_in_no_description() {
        var proxies = new ProxyChoice(Map.of("HTTPS_PROXY", "http://user:secret@proxy.example:3128"), null);
        assertThat(proxies + " " + proxies.select(URI.create("https://gaia.example/")))
                .doesNotContain("secret", "user");
    }

    private static <T> T asked(String scheme, FaultyGaia gaia, String proxy, Function<HeliosGaia, T> asking) {
        var settings = FaultyGaia.settings(
                URI.create(scheme + "://localhost:" + gaia.port() + "/gaia"), Duration.ofSeconds(10), false);
        var ways = new ProxyChoice(Map.of(scheme.toUpperCase() + "_PROXY", proxy), null);
        try (var adapter = HeliosGaia.open(settings, new Circuit(), ways)) {
            return asking.apply(adapter);
        }
    }

    private static int datasets(HeliosGaia adapter) {
        return Faults.get(adapter.datasets(DatasetQuery.ALL)).datasets().size();
    }

    private static GaiaFault fault(HeliosGaia adapter) {
        CompletionStage<?> asked = adapter.datasets(DatasetQuery.ALL);
        return Faults.of(asked);
    }

    private static String answer(HeliosGaia adapter) {
        return Parts.all(adapter.ask(SampleStreams.QUESTION)).text();
    }

    private static GaiaFault refusedAnswer(HeliosGaia adapter) {
        return Faults.of(Parts.all(adapter.ask(SampleStreams.QUESTION)));
    }
}
