package org.gaiachat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.local.LocalGaia;
import org.gaiachat.gaia.local.LocalSettings;
import org.gaiachat.settings.Settings;

/** Decides once, at the start, who answers. */
@ApplicationScoped
class EngineChoice {

    private static final System.Logger LOG = System.getLogger("org.gaiachat");
    private static final String GUIDE = "/WEB-INF/guide/";

    private volatile LocalGaia local;

    /**
     * Opens the engine that the settings ask for.
     *
     * @throws IllegalStateException where they ask for one that can't be had
     */
    void open(Settings settings, ServletContext war) {
        if (settings.apiKey().isPresent()) {
            throw new IllegalStateException("GAIA_API_KEY is set, but this version can't speak to Cohesity Gaia yet."
                    + " Remove the variable to use the embedded engine.");
        }
        local = LocalGaia.open(new LocalSettings(settings.localDataDirectory(), guide(war), Clock.systemUTC()));
        LOG.log(
                Level.INFO,
                "No GAIA_API_KEY: the embedded engine answers; each folder in {0} is a dataset",
                settings.localDataDirectory());
    }

    void close() {
        if (local != null) {
            local.close();
        }
    }

    @Produces
    @ApplicationScoped
    Gaia gaia() {
        return local;
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
