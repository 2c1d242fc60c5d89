package org.gaiachat.gaia.helios;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import org.gaiachat.upstream.PooledClient;

/** Makes the one client that keeps the connections to Gaia. */
final class Connections {

    private Connections() {}

    static HttpClient open(HeliosSettings settings, Executor executor, ProxySelector proxies) {
        var client = PooledClient.of(settings.baseUrl(), settings.silence(), executor, proxies);
        if (!settings.verifyTls()) {
            client.sslContext(AnyCertificate.context());
        }
        return client.build();
    }
}
