package org.gaiachat.telemetry;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.settings.TelemetrySettings;
import org.gaiachat.upstream.UpstreamClient;

/** Measures requests, answers and calls of Gaia, where that is wanted; else everything stays as it was. */
public interface Telemetry extends AutoCloseable {

    /** Nothing is measured. */
    Telemetry OFF = new NoTelemetry();

    /**
     * What the settings ask for.
     *
     * @throws IllegalStateException where the server's own libraries don't let OpenTelemetry work
     */
    static Telemetry of(TelemetrySettings settings) {
        return settings.isOn() ? Instrumentation.of(settings) : OFF;
    }

    /**
     * Measures the requests that this application gets, and answers at {@code /metrics} where that is configured. To be
     * called while the application starts.
     *
     * @param apis whose paths tell one request from the other
     */
    void serve(ServletContext war, Collection<Application> apis);

    /** The same engine, its answers measured. */
    Gaia engine(Gaia engine);

    /**
     * The same client, its requests measured; they carry the trace that they belong to (W3C trace context).
     *
     * @param routes the template of an address, such as {@code /dataset/{id}/details}; nothing where a request is of no
     *     interest and is to carry nothing
     */
    UpstreamClient client(UpstreamClient client, Function<URI, Optional<String>> routes);

    /** Reads these whenever somebody wants the metrics. */
    void watch(Collection<Gauge> gauges);

    /** Sends what has not been sent yet, for a few seconds at most. */
    @Override
    void close();
}
