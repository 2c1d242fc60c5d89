package org.gaiachat.upstream;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.core5.http.HttpHost;

/**
 * The way out of a closed network, as the environment names it: {@code HTTPS_PROXY}, {@code HTTP_PROXY} and
 * {@code NO_PROXY}, in capitals or small letters. Java itself reads none of them.
 */
public final class ProxyChoice extends ProxySelector {

    private final Map<String, String> environment;
    private final Map<String, NamedProxy> proxies = new HashMap<>();
    private final ProxySelector otherwise;

    /** What this environment says; where it says nothing, the other choice, which may be null. */
    public ProxyChoice(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
        for (String scheme : List.of("http", "https")) {
            value(scheme.toUpperCase(Locale.ROOT) + "_PROXY")
                    .flatMap(NamedProxy::of)
                    .ifPresent(proxy -> proxies.put(scheme, proxy));
        }
    }

    @Override
    public List<Proxy> select(URI uri) {
        NamedProxy proxy = proxies.get(uri.getScheme().toLowerCase(Locale.ROOT));
        if (proxy != null) {
            return List.of(direct(uri.getHost()) ? Proxy.NO_PROXY : proxy.proxy());
        }
        return otherwise == null ? List.of(Proxy.NO_PROXY) : otherwise.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The failure reaches whoever asked.
    }

    /** What this proxy is to be told by who comes to it, where the environment says so. */
    Optional<UsernamePasswordCredentials> login(HttpHost proxy) {
        return proxies.values().stream()
                .filter(named -> named.isAt(proxy))
                .flatMap(named -> named.login().stream())
                .findFirst();
    }

    private boolean direct(String host) {
        return value("NO_PROXY").stream()
                .flatMap(list -> Stream.of(list.split("[,\\s]+")))
                .map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
    }

    private Optional<String> value(String variable) {
        return Stream.of(variable, variable.toLowerCase(Locale.ROOT))
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }
}
