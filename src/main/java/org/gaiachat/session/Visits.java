package org.gaiachat.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Unsealed;
import org.gaiachat.settings.Settings;

/** Tells whose a request is. */
@ApplicationScoped
public class Visits {

    private static final String VISITOR = Visits.class.getName();

    @Inject
    @Unsealed
    Gaia engine;

    @Inject
    Settings settings;

    private Seal seal;
    private VisitorCookie cookie;

    /** Not in the constructor: that of the container's proxy runs too. */
    @PostConstruct
    void open() {
        seal = new Seal(new SealingSecret(settings).bytes());
        boolean elsewhere =
                !settings.corsOrigins().isEmpty() || !settings.frameAncestors().matches("'(self|none)'");
        cookie = new VisitorCookie(elsewhere);
    }

    /** The visit that a request below {@code /api} is. */
    public Visit of(HttpServletRequest request) {
        String visitor = (String) request.getAttribute(VISITOR);
        var ids = new VisitorSeal(seal, visitor, settings.visitors().sharesConversations());
        return new Visit(ids, request.getRemoteAddr(), engine);
    }

    /** What resources inject as the engine: as whoever sends their request may use it, on whatever thread they do. */
    @Produces
    @Dependent
    Gaia gaia(HttpServletRequest request) {
        return of(request).gaia();
    }

    VisitorCookie cookie() {
        return cookie;
    }

    static void keep(String visitor, HttpServletRequest request) {
        request.setAttribute(VISITOR, visitor);
    }
}
