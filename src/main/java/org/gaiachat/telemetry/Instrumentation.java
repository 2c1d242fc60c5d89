package org.gaiachat.telemetry;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.problems.ProblemWatch;
import org.gaiachat.settings.TelemetrySettings;
import org.gaiachat.upstream.UpstreamClient;

/** Measures with OpenTelemetry. */
final class Instrumentation implements Telemetry {

    private static final int FAREWELL_SECONDS = 3;

    private final TelemetrySettings settings;
    private final Exposition exposition;
    private final OpenTelemetrySdk sdk;
    private final Measuring measuring;
    private final RunInstruments runs;
    private final UpstreamInstruments upstream;

    private Instrumentation(TelemetrySettings settings) {
        this.settings = settings;
        exposition = new Exposition();
        var budget = Sdk.budget(settings);
        sdk = Sdk.of(settings, exposition, budget);
        measuring = Measuring.with(sdk, budget, settings.collector().isPresent());
        runs = new RunInstruments(measuring);
        upstream = new UpstreamInstruments(measuring);
        JvmGauges.watch(measuring.meter());
        ProblemWatch.by(new TracedProblems(measuring.meter()));
    }

    static Telemetry of(TelemetrySettings settings) {
        try {
            return new Instrumentation(settings);
        } catch (LinkageError otherVersion) {
            throw new IllegalStateException(
                    "This server has an OpenTelemetry of its own, with which Gaia Chat's telemetry does not work. Leave"
                            + " METRICS off and OTEL_EXPORTER_OTLP_ENDPOINT away, or take another server"
                            + " (docs/observability.md).",
                    otherVersion);
        }
    }

    @Override
    public void serve(ServletContext war, Collection<Application> apis) {
        var filter = war.addFilter("telemetry", new RequestFilter(Routes.of(apis), new RequestInstruments(measuring)));
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        if (settings.metrics().isServed()) {
            war.addServlet("metrics", new ScrapeServlet(settings.metrics(), exposition))
                    .addMapping(ScrapeServlet.PATH);
        }
    }

    @Override
    public Gaia engine(Gaia engine) {
        return new ObservedGaia(engine, runs);
    }

    @Override
    public UpstreamClient client(UpstreamClient client, Function<URI, Optional<String>> routes) {
        return new ObservedClient(client, routes, upstream);
    }

    @Override
    public void watch(Collection<Gauge> gauges) {
        gauges.forEach(gauge -> measuring
                .meter()
                .gaugeBuilder(gauge.name())
                .ofLongs()
                .setUnit(gauge.unit())
                .setDescription(gauge.about())
                .buildWithCallback(now -> now.record(gauge.now().getAsLong())));
    }

    /** What is measured, as it is read. */
    Exposition exposition() {
        return exposition;
    }

    RunInstruments runs() {
        return runs;
    }

    @Override
    public void close() {
        sdk.shutdown().join(FAREWELL_SECONDS, TimeUnit.SECONDS);
    }
}
