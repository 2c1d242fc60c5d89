package org.gaiachat.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gaiachat.site.Site;

/** What the application knows of itself: one state for all who ask. */
@ApplicationScoped
public class ApplicationState {

    @Inject
    Site site;

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

    boolean isReady() {
        return started && !stopping && site.isOpen();
    }
}
