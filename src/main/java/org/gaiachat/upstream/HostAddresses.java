package org.gaiachat.upstream;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * The addresses of hosts. They are looked up by whoever asks for a host for the first time; later ones get what was known
 * while it is looked up anew, so that a name server that hangs holds no request of a host that is known.
 */
final class HostAddresses implements DnsResolver {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 100;

    private final Executor lookups;
    private final DnsResolver names;
    private final Duration fresh;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(InetAddress[] addresses, long at) {}

    /** Knows none; what is looked up anew is looked up by these threads, which wait for it. */
    HostAddresses(Executor lookups) {
        this(lookups, SystemDefaultDnsResolver.INSTANCE, FRESH);
    }

    HostAddresses(Executor lookups, DnsResolver names, Duration fresh) {
        this.lookups = lookups;
        this.names = names;
        this.fresh = fresh;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Known before = known.get(host);
        if (before == null) {
            return learn(host);
        }
        boolean old = System.nanoTime() - before.at() >= fresh.toNanos();
        if (old && known.replace(host, before, new Known(before.addresses(), System.nanoTime()))) {
            refresh(host);
        }
        return before.addresses();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] learn(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(host, new Known(addresses, System.nanoTime()));
        return addresses;
    }

    private void refresh(String host) {
        try {
            lookups.execute(() -> {
                try {
                    learn(host);
                } catch (UnknownHostException forNow) {
                    // what is known is better than nothing: a name server that fails has not moved the host
                }
            });
        } catch (RejectedExecutionException closing) {
            // nobody will ask again
        }
    }
}
