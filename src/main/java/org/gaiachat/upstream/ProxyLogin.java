package org.gaiachat.upstream;

import java.io.IOException;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;

/**
 * Gives the name and the password to a proxy that has them (RFC 7617), as curl does: with the first request, since a
 * question that was sent can't be sent again.
 */
record ProxyLogin(ProxyChoice proxies) implements AsyncExecChainHandler {

    @Override
    public void execute(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        HttpHost proxy = scope.route.getProxyHost();
        if (proxy != null) {
            proxies.login(proxy).ifPresent(login -> scope.clientContext.resetAuthExchange(proxy, basic(login)));
        }
        chain.proceed(request, body, scope, callback);
    }

    private static BasicScheme basic(UsernamePasswordCredentials login) {
        var scheme = new BasicScheme();
        scheme.initPreemptive(login);
        return scheme;
    }
}
