package org.gaiachat.upstream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The one client that keeps the connections to a server: Apache HttpComponents', whose threads read a connection and tell
 * of it without handing it to another thread (docs/adr/030). It follows no redirect: a key goes to the configured host and
 * to no other.
 */
public final class PooledClient implements UpstreamClient, AutoCloseable {

    /** Gateways between forget an idle connection after a minute or more; a question must not be lost with it. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    /** How many are open is decided by who may ask (answers' limits), not here. */
    private static final int MOST_CONNECTIONS = 65_536;

    /** Each open answer holds three such buffers; a token is a hundred bytes. */
    private static final int BUFFER_BYTES = 1024;

    private static final String REPLY = ReplyConsumer.class.getName();
    private static final int MOST_HEADERS = 300;
    private static final int LONGEST_LINE = 32 * 1024;

    private final CloseableHttpAsyncClient client;
    private final NetworkFailures failures;

    private PooledClient(CloseableHttpAsyncClient client, NetworkFailures failures) {
        this.client = client;
        this.failures = failures;
        client.start();
    }

    /**
     * A client for a server that is as this process trusts servers.
     *
     * @param silence how long it may take to connect
     * @param threads whose work is to look up host names; those of the connections are named like them
     * @param proxies the way to it
     */
    public static PooledClient open(Duration silence, UpstreamThreads threads, ProxyChoice proxies) {
        return open(silence, threads, proxies, ServerTls.context());
    }

    /** The same with a trust of its own. */
    public static PooledClient open(Duration silence, UpstreamThreads threads, ProxyChoice proxies, SSLContext trust) {
        var requests = RequestConfig.custom()
                .setConnectionKeepAlive(IDLE)
                .setConnectionRequestTimeout(Timeout.of(silence))
                // an upgrade of a cleartext connection confuses more proxies than it serves
                .setProtocolUpgradeEnabled(false)
                .build();
        WireLog.silence();
        var failures = new NetworkFailures();
        var client = HttpAsyncClients.custom()
                .setConnectionManager(connections(silence, threads, trust))
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        // a connection that is closed by another thread is gone after the next look
                        .setSelectInterval(TimeValue.ofMilliseconds(100))
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setBufferSize(BUFFER_BYTES)
                        .setInitialWindowSize(PacedBytes.WINDOW)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_LINE)
                        .build())
                .addExecInterceptorFirst(ProxyLogin.class.getName(), new ProxyLogin(proxies))
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), REPLY, PooledClient::connected)
                .setIoSessionDecorator(PortionedReading::new)
                .setIoReactorExceptionCallback(failures)
                .setThreadFactory(threads.named("network"))
                .setRoutePlanner(new SystemDefaultRoutePlanner(proxies))
                .setDefaultRequestConfig(requests)
                .setUserAgent("Gaia-Chat")
                .evictExpiredConnections()
                .evictIdleConnections(IDLE)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
        return new PooledClient(client, failures);
    }

    private static AsyncClientConnectionManager connections(
            Duration silence, UpstreamThreads threads, SSLContext trust) {
        TlsStrategy tls = ClientTlsStrategyBuilder.create()
                .setSslContext(trust)
                .setSslBufferMode(SSLBufferMode.DYNAMIC)
                // whether a certificate is for the host is a matter of the trust
                .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                .setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                .buildAsync();
        // a little less than the silence limit, so that a connection that fails is told as such
        var within = Timeout.of(silence.multipliedBy(9).dividedBy(10));
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setTlsStrategy(tls)
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(within)
                        .build())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(within).build())
                .setDnsResolver(new HostAddresses(threads.work()))
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .build();
    }

    @Override
    public CompletableFuture<Void> send(HttpRequest request, BodyHandler<Void> reader) {
        var head = new BasicHttpRequest(request.method(), request.uri());
        request.headers().map().forEach((name, values) -> values.forEach(value -> head.addHeader(name, value)));
        PublishedBody body = request.bodyPublisher()
                .filter(some -> some.contentLength() != 0)
                .map(PublishedBody::new)
                .orElse(null);
        var reply = new ReplyConsumer(reader, () -> body == null || body.isSent());
        try {
            var context = HttpClientContext.create();
            context.setAttribute(REPLY, reply);
            reply.begun(client.execute(new BasicRequestProducer(head, body), reply, null, context, reply));
        } catch (RuntimeException closed) {
            return CompletableFuture.failedFuture(closed);
        }
        return reply.head();
    }

    private static void connected(
            org.apache.hc.core5.http.HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        var reply = (ReplyConsumer) scope.clientContext.getAttribute(REPLY);
        if (reply.connected(scope.execRuntime)) {
            chain.proceed(request, body, scope, callback);
        } else {
            scope.execRuntime.discardEndpoint();
            callback.failed(new InterruptedIOException());
        }
    }

    /** Closes every connection. */
    @Override
    public void close() {
        failures.closing();
        client.close(CloseMode.IMMEDIATE);
    }
}
