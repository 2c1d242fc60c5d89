package org.gaiachat.upstream;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Makes the one client that keeps the connections to a server. */
public final class PooledClient {

    private static final String IDLE_SECONDS = "jdk.httpclient.keepalive.timeout";
    private static final String BUFFER_BYTES = "jdk.httpclient.bufsize";

    private PooledClient() {}

    /**
     * A client for one server.
     *
     * @param server any address of it
     * @param silence how long it may take to connect
     * @param executor threads on which nothing waits
     * @param proxies the way to it
     */
    public static HttpClient.Builder of(URI server, Duration silence, Executor executor, ProxySelector proxies) {
        if (System.getProperty(IDLE_SECONDS) == null) {
            // Java 17 keeps an idle connection for 20 minutes; gateways between forget it after 1 to 6, and the next
            // question, which must not be sent twice, would be lost with it. Later versions have this very limit.
            System.setProperty(IDLE_SECONDS, "30");
        }
        if (System.getProperty(BUFFER_BYTES) == null) {
            // each open answer holds one; a token is a hundred bytes, so 16 KB of it would lie idle
            System.setProperty(BUFFER_BYTES, "4096");
        }
        boolean encrypted = "https".equals(server.getScheme());
        return HttpClient.newBuilder()
                .executor(executor)
                .sslContext(ServerTls.context())
                // an upgrade of a cleartext connection confuses more proxies than it serves
                .version(encrypted ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                // the key goes to the configured host and to no other
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies)
                // a little less than the silence limit, so that a connection that fails is told as such
                .connectTimeout(silence.multipliedBy(9).dividedBy(10));
    }
}
