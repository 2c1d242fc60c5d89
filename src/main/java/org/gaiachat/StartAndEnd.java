package org.gaiachat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.stream.Stream;
import org.gaiachat.answers.Leaving;
import org.gaiachat.health.ApplicationState;
import org.gaiachat.settings.Settings;
import org.gaiachat.settings.SettingsException;
import org.gaiachat.site.Site;

/**
 * Opens everything before the first request, so that what is wrong stops the start and not somebody's question; closes
 * it at the end.
 */
public class StartAndEnd implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger("org.gaiachat");

    @Inject
    Instance<Settings> settings;

    @Inject
    Site site;

    @Inject
    EngineChoice engine;

    @Inject
    ApplicationState state;

    @Inject
    Leaving leaving;

    private Thread atShutdown;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            site.open(event.getServletContext());
            engine.open(settings.get(), event.getServletContext());
            state.started();
            // Servers wait for open streams before they tell the application of their end, so it listens for itself.
            atShutdown = new Thread(this::leave, "gaia-chat-leaving");
            Runtime.getRuntime().addShutdownHook(atShutdown);
        } catch (RuntimeException e) {
            throw unusable(e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        state.stopping();
        try {
            if (atShutdown != null && Runtime.getRuntime().removeShutdownHook(atShutdown)) {
                leaving.leave();
            }
        } catch (IllegalStateException shuttingDown) {
            // the hook runs already
        }
        engine.close();
    }

    private void leave() {
        state.stopping();
        leaving.leave();
    }

    /** Servers print pages of stack for a failed start; the sentence that says why must not drown in them. */
    private static StartFailed unusable(RuntimeException e) {
        String why = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(SettingsException.class::isInstance)
                .findFirst()
                .orElse(e)
                .getMessage();
        LOG.log(Level.ERROR, "Gaia Chat can''t start. {0}", why);
        LOG.log(Level.DEBUG, "What stopped the start", e);
        return new StartFailed(why);
    }

    /** Tells the server that the application is not to be used. */
    private static final class StartFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StartFailed(String why) {
            super(why, null, false, false);
        }
    }
}
