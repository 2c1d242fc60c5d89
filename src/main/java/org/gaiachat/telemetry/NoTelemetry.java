package org.gaiachat.telemetry;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.upstream.UpstreamClient;

/** Leaves everything as it is. */
final class NoTelemetry implements Telemetry {

    @Override
    public void serve(ServletContext war, Collection<Application> apis) {
        // no filter, so that no request passes one
    }

    @Override
    public Gaia engine(Gaia engine) {
        return engine;
    }

    @Override
    public UpstreamClient client(UpstreamClient client, Function<URI, Optional<String>> routes) {
        return client;
    }

    @Override
    public void watch(Collection<Gauge> gauges) {
        // nobody reads them
    }

    @Override
    public void close() {
        // nothing is open
    }
}
