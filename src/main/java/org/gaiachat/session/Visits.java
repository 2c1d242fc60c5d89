package org.gaiachat.session;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Unsealed;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;
import org.gaiachat.settings.Settings;

/** Tells whose a request is. */
@OnePerApplication
public class Visits {

    private static final String VISIT = Visit.class.getName();

    private final Gaia engine;
    private final Settings settings;
    private final Sessions sessions;
    private final Seal seal;
    private final VisitorCookie cookie;

    @Inject
    Visits(@Unsealed Gaia engine, Settings settings, Sessions sessions) {
        this.engine = engine;
        this.settings = settings;
        this.sessions = sessions;
        seal = new Seal(new SealingSecret(settings).bytes());
        cookie = new VisitorCookie(SessionCookie.isForOtherSites(settings));
    }

    /**
     * The visit that a request below {@code /api} is.
     *
     * @throws ProblemException {@code sign-in-required}
     */
    public Visit of(HttpServletRequest request) {
        return find(request)
                .orElseThrow(() -> new ProblemException(
                        Problem.SIGN_IN_REQUIRED,
                        "Sign in with a key for Cohesity Gaia. A session that was there before has ended."));
    }

    /** The same, where whoever sends it may ask something. */
    public Optional<Visit> find(HttpServletRequest request) {
        return Optional.ofNullable((Visit) request.getAttribute(VISIT));
    }

    /** Whether visitors bring a key of their own. */
    public boolean needSignIn() {
        return settings.visitors().signIn();
    }

    /** The engine as a program may use it that has a token: what it begins opens for it alone. */
    public Gaia ofProgram(String name) {
        // no browser's cookie has a character like this one
        var seal = new VisitorSeal(
                this.seal, "program\0" + name, settings.visitors().sharesConversations());
        return new SealedGaia(new AuditedGaia(engine, seal::pseudonym), seal);
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

    /** A browser comes, which is known by its cookie. */
    void comes(String browser, HttpServletRequest request) {
        boolean shared = settings.visitors().sharesConversations();
        keep(new VisitorSeal(seal, browser, shared), engine, request);
    }

    /** Somebody comes who may be signed in. All conversations that Gaia lists for a key are of whoever has that key. */
    void comesWithKey(HttpServletRequest request) {
        sessions.of(request)
                .ifPresent(person -> keep(new VisitorSeal(seal, person.person(), true), person.gaia(), request));
    }

    private static void keep(VisitorSeal ids, Gaia gaia, HttpServletRequest request) {
        request.setAttribute(VISIT, new Visit(ids, request::getRemoteAddr, gaia));
    }
}
