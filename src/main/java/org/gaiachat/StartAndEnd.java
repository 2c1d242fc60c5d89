package org.gaiachat;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.util.List;
import org.gaiachat.answers.AnswerLoad;
import org.gaiachat.answers.Leaving;
import org.gaiachat.emulator.Emulator;
import org.gaiachat.health.ApplicationState;
import org.gaiachat.mcp.Mcp;
import org.gaiachat.openai.OpenAi;
import org.gaiachat.relay.StreamThreads;
import org.gaiachat.rest.GaiaChat;
import org.gaiachat.session.SessionCookie;
import org.gaiachat.settings.ApiTokens;
import org.gaiachat.settings.Settings;
import org.gaiachat.settings.TelemetrySettings;
import org.gaiachat.site.Site;
import org.gaiachat.telemetry.Telemetry;

/**
 * Opens everything before the first request, so that what is wrong stops the start and not somebody's question; closes
 * it at the end.
 */
public class StartAndEnd implements ServletContextListener {

    @Inject
    Instance<Settings> settings;

    @Inject
    Site site;

    @Inject
    EngineChoice engine;

    @Inject
    ApplicationState state;

    @Inject
    Instance<ApiTokens> tokens;

    @Inject
    Leaving leaving;

    @Inject
    Instance<TelemetrySettings> telemetrySettings;

    @Inject
    AnswerLoad load;

    @Inject
    StreamThreads relayed;

    private final LuceneLoggers loggers = new LuceneLoggers();
    /** Here and not at the end: by then the WAR may have been deleted, and a class that is asked for first is not found. */
    private final LinkedRecords records = new LinkedRecords();

    private Telemetry telemetry = Telemetry.OFF;

    private Thread atShutdown;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            loggers.ask();
            leaveUntilAskedFor(event.getServletContext());
            SessionCookie.configure(event.getServletContext(), settings.get());
            tokens.get().areConfigured(); // a wrong setting stops the start
            telemetry = Telemetry.of(telemetrySettings.get());
            telemetry.serve(
                    event.getServletContext(), List.of(new GaiaChat(), new Emulator(), new Mcp(), new OpenAi()));
            site.open(event.getServletContext());
            Gauges gauges = engine.open(settings.get(), event.getServletContext(), telemetry);
            gauges.streams(load, relayed);
            telemetry.watch(gauges.all());
            state.started();
            // Servers wait for open streams before they tell the application of their end, so it listens for itself.
            atShutdown = new Thread(this::leave, "gaia-chat-leaving");
            Runtime.getRuntime().addShutdownHook(atShutdown);
        } catch (RuntimeException e) {
            throw new StartFailure(e).told();
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
            awaitFarewell();
        } catch (ContextNotActiveException beansHaveEnded) {
            // TomEE can end them first; they have let go of what they held
        }
        engine.close();
        telemetry.close();
        records.forget();
    }

    /**
     * What programs use, and most installations have switched off, is put together at its first request and not at each
     * start: by RESTEasy; Jersey's servlets have to be there from the start.
     */
    private static void leaveUntilAskedFor(ServletContext war) {
        for (Class<?> application : List.of(Emulator.class, Mcp.class, OpenAi.class)) {
            if (war.getServletRegistration(application.getName()) instanceof ServletRegistration.Dynamic servlet
                    && servlet.getClassName().startsWith("org.jboss.resteasy.")) {
                servlet.setLoadOnStartup(-1);
            }
        }
    }

    /** The hook runs already; a server that is quicker than it would cut off readers that are about to be sent away. */
    private void awaitFarewell() {
        try {
            atShutdown.join(Leaving.LONGEST.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        state.stopping();
        leaving.leave();
    }
}
