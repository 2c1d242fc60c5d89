package org.gaiachat;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger.Level;
import org.gaiachat.gaia.Engine;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.health.ApplicationState;
import org.gaiachat.settings.Settings;
import org.gaiachat.site.Site;

/** Opens everything before the first request, so that what is wrong stops the start and not somebody's question. */
public class StartAndEnd implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger("org.gaiachat");

    @Inject
    Settings settings;

    @Inject
    Site site;

    @Inject
    Gaia gaia;

    @Inject
    ApplicationState state;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        site.open();
        tellEngine();
        state.started();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        state.stopping();
    }

    private void tellEngine() {
        if (gaia.engine() == Engine.LOCAL) {
            LOG.log(
                    Level.INFO,
                    "No GAIA_API_KEY: the embedded engine answers, from the folders in {0}",
                    settings.localDataDirectory());
        } else {
            LOG.log(Level.INFO, "Cohesity Gaia answers, at {0}", settings.gaiaBaseUrl());
        }
        if (!settings.verifyTls()) {
            LOG.log(Level.WARNING, "GAIA_VERIFY_SSL is false: Gaia''s certificate is not checked");
        }
    }
}
