package org.gaiachat.upstream;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.core5.http.HttpHost;

/** A proxy as an address names it, perhaps with a name and a password. It never tells them by {@code toString}. */
final class NamedProxy {

    private static final int USUAL_PORT = 80;

    private final InetSocketAddress address;
    private final Optional<UsernamePasswordCredentials> login;

    private NamedProxy(URI given) {
        // Unresolved: the proxy may get another address while this process lives.
        address =
                InetSocketAddress.createUnresolved(given.getHost(), given.getPort() < 0 ? USUAL_PORT : given.getPort());
        login = Optional.ofNullable(given.getUserInfo()).map(NamedProxy::login);
    }

    /** Empty where the text is no address. */
    static Optional<NamedProxy> of(String given) {
        try {
            URI address = URI.create(given.contains("://") ? given : "http://" + given);
            return address.getHost() == null ? Optional.empty() : Optional.of(new NamedProxy(address));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    Proxy proxy() {
        return new Proxy(Proxy.Type.HTTP, address);
    }

    boolean isAt(HttpHost host) {
        return host.getHostName().equalsIgnoreCase(address.getHostString()) && host.getPort() == address.getPort();
    }

    Optional<UsernamePasswordCredentials> login() {
        return login;
    }

    private static UsernamePasswordCredentials login(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? new UsernamePasswordCredentials(userInfo, new char[0])
                : new UsernamePasswordCredentials(
                        userInfo.substring(0, colon),
                        userInfo.substring(colon + 1).toCharArray());
    }
}
