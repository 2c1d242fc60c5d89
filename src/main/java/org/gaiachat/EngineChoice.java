package org.gaiachat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gaiachat.emulator.EmulatedGaia;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Unsealed;
import org.gaiachat.gaia.helios.HeliosGaia;
import org.gaiachat.gaia.helios.HeliosSettings;
import org.gaiachat.gaia.llm.LanguageModel;
import org.gaiachat.gaia.llm.ModelSettings;
import org.gaiachat.gaia.local.LocalGaia;
import org.gaiachat.gaia.local.LocalSettings;
import org.gaiachat.session.OwnKeys;
import org.gaiachat.settings.LocalLlm;
import org.gaiachat.settings.Settings;
import org.gaiachat.telemetry.Telemetry;

/** Decides once, at the start, who answers. */
@ApplicationScoped
class EngineChoice {

    private static final System.Logger LOG = System.getLogger("org.gaiachat");
    private static final String GUIDE = "/WEB-INF/guide/";

    @Inject
    Instance<LocalLlm> localLlm;

    private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();
    private volatile Gaia engine;
    private volatile OwnKeys ownKeys = key -> {
        throw new IllegalStateException("The embedded engine needs no key.");
    };
    private volatile EmulatedGaia emulated = new EmulatedGaia(Optional.empty());

    /**
     * Opens the engine that the settings ask for, and the embedded one where it is to be emulated beside Gaia's; the
     * embedded one with the model that is to write its answers, if any.
     *
     * @return the figures that tell how it is
     */
    Gauges open(Settings settings, ServletContext war, Telemetry telemetry) {
        LocalLlm model = localLlm.get(); // a wrong setting stops the start, whoever answers
        Optional<HeliosSettings> helios = HeliosSettings.of(settings);
        Optional<LocalGaia> local = helios.isEmpty() || settings.emulator()
                ? Optional.of(openLocal(settings, model, war))
                : Optional.empty();
        engine = telemetry.engine(helios.<Gaia>map(one -> openGaia(one, telemetry))
                .or(() -> local)
                .orElseThrow());
        if (helios.isEmpty()) {
            LOG.log(
                    Level.INFO,
                    "No GAIA_API_KEY: the embedded engine answers; each folder in {0} is a dataset",
                    settings.localDataDirectory());
        }
        if (settings.emulator()) {
            emulated = new EmulatedGaia(local.map(telemetry::engine));
            LOG.log(Level.INFO, "The embedded engine speaks Gaia's own wire format below /api/emulator");
        }
        var gauges = new Gauges();
        gauges.engine(engine);
        gauges.index(local);
        return gauges;
    }

    /** The engine for a visitor's own key; only where visitors bring one. */
    @Produces
    @Singleton
    OwnKeys ownKeys() {
        return key -> ownKeys.gaia(key);
    }

    private HeliosGaia openGaia(HeliosSettings settings, Telemetry telemetry) {
        var gaia = HeliosGaia.open(settings, telemetry);
        opened.add(gaia);
        ownKeys = key -> telemetry.engine(gaia.with(key));
        LOG.log(Level.INFO, "Cohesity Gaia answers, at {0}", settings.baseUrl().getAuthority());
        if (!settings.verifyTls()) {
            LOG.log(
                    Level.WARNING,
                    "GAIA_VERIFY_SSL is false: any certificate is trusted, and a false Gaia can't be told from the"
                            + " real one");
        }
        return gaia;
    }

    private LocalGaia openLocal(Settings settings, LocalLlm llm, ServletContext war) {
        Optional<LanguageModel> model = llm.endpoint().map(endpoint -> openModel(endpoint, settings.requestTimeout()));
        var local =
                LocalGaia.open(new LocalSettings(settings.localDataDirectory(), guide(war), Clock.systemUTC(), model));
        opened.add(local);
        model.ifPresent(opened::add);
        return local;
    }

    private static LanguageModel openModel(LocalLlm.Endpoint llm, Duration silence) {
        LOG.log(
                Level.INFO,
                "The language model {0} at {1} writes the embedded engine''s answers",
                llm.model(),
                llm.baseUrl().getAuthority());
        return LanguageModel.open(new ModelSettings(llm.baseUrl(), llm.model(), llm.key(), silence));
    }

    void close() {
        for (AutoCloseable open : opened) {
            try {
                open.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "The engine could not be closed", e);
            }
        }
    }

    /** Itself and not a proxy (docs/adr/032): whoever has it injected is made after {@link #open}. */
    @Produces
    @Unsealed
    @Singleton
    Gaia gaia() {
        return engine;
    }

    @Produces
    @Singleton
    EmulatedGaia emulatedGaia() {
        return emulated;
    }

    private static Map<String, byte[]> guide(ServletContext war) {
        var files = new TreeMap<String, byte[]>();
        Set<String> paths = war.getResourcePaths(GUIDE);
        for (String path : paths == null ? Set.<String>of() : paths) {
            try (var file = war.getResourceAsStream(path)) {
                files.put(path.substring(GUIDE.length()), file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Can't read " + path + " of the WAR", e);
            }
        }
        return files;
    }
}
