package org.gaiachat.session;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.settings.Secret;
import org.gaiachat.settings.Settings;

/**
 * Who is signed in. A session is one of Jakarta Servlet's, so that whatever a server has for carrying sessions to other
 * replicas carries these: it holds two texts and a number, and the key among them is sealed.
 */
@OnePerApplication
class Sessions {

    private static final String KEY = "gaia-chat.key";
    private static final String SINCE = "gaia-chat.since";

    @Inject
    Settings settings;

    @Inject
    KeptEngines engines;

    private SealedKey sealed;
    private byte[] persons;
    private Clock clock = Clock.systemUTC();

    @PostConstruct
    void open() {
        byte[] secret = new SealingSecret(settings).bytes();
        sealed = new SealedKey(secret);
        persons = DerivedKey.of(secret, "persons");
    }

    /** Begins a session for a key that Gaia has accepted; one that there was before ends, and its id with it. */
    Instant signIn(HttpServletRequest request, Secret key) {
        signOut(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) settings.visitors().sessionIdle().toSeconds());
        session.setAttribute(KEY, sealed.close(key.reveal()));
        session.setAttribute(SINCE, clock.millis());
        return clock.instant().plus(settings.visitors().sessionMost());
    }

    void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            end(session);
        }
    }

    /** Who sends a request; nobody where there is no session, or one that has lasted its time. */
    Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : of(session);
    }

    Optional<SignedIn> of(HttpSession session) {
        try {
            if (!(session.getAttribute(KEY) instanceof String key) || isOver(session.getAttribute(SINCE))) {
                end(session);
                return Optional.empty();
            }
            return sealed.open(key).flatMap(ApiKeySource::ofVisitor).map(this::signedIn);
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }

    /** For tests, which do not wait. */
    void at(Clock other) {
        clock = other;
    }

    private boolean isOver(Object since) {
        return !(since instanceof Long millis)
                || Instant.ofEpochMilli(millis)
                        .plus(settings.visitors().sessionMost())
                        .isBefore(clock.instant());
    }

    private SignedIn signedIn(Secret key) {
        byte[] person = DerivedKey.hmac(persons, key.reveal().getBytes(StandardCharsets.UTF_8));
        String name = "key-" + Base64.getUrlEncoder().withoutPadding().encodeToString(person);
        return new SignedIn(name, engines.of(name, key));
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // by another request at the same moment
        }
    }
}
