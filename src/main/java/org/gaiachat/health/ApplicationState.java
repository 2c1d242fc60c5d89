package org.gaiachat.health;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Unsealed;
import org.gaiachat.site.Site;

/** What the application knows of itself: one state for all who ask. */
@OnePerApplication
public class ApplicationState {

    @Inject
    Site site;

    @Inject
    @Unsealed
    Instance<Gaia> gaia;

    private volatile boolean started;
    private volatile boolean stopping;

    /** Everything that must be opened at the start is open. */
    public void started() {
        started = true;
    }

    /** No new requests are wanted any more. */
    public void stopping() {
        stopping = true;
    }

    boolean hasStarted() {
        return started;
    }

    /** What is known of the engine, without asking it; nothing before the start is over. */
    Map<String, String> engine() {
        return started
                ? Map.of(
                        "engine",
                        word(gaia.get().engine()),
                        "state",
                        word(gaia.get().reachability()))
                : Map.of();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isReady() {
        return started && !stopping && site.isOpen();
    }
}
