package org.gaiachat.gaia.helios;

import org.gaiachat.upstream.PooledClient;
import org.gaiachat.upstream.ProxyChoice;
import org.gaiachat.upstream.UpstreamThreads;

/** Makes the one client that keeps the connections to Gaia. */
final class Connections {

    private Connections() {}

    static PooledClient open(HeliosSettings settings, UpstreamThreads threads, ProxyChoice proxies) {
        return settings.verifyTls()
                ? PooledClient.open(settings.silence(), threads, proxies)
                : PooledClient.open(settings.silence(), threads, proxies, AnyCertificate.context());
    }
}
