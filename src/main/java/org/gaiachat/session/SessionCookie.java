package org.gaiachat.session;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import org.gaiachat.settings.Settings;

/**
 * The cookie of a session: for the server alone, over TLS alone (browsers take this machine for as good), from this host
 * alone. Its id never stands in an address.
 */
public final class SessionCookie {

    private SessionCookie() {}

    /** Tells the server, before its application has started. */
    public static void configure(ServletContext war, Settings settings) {
        war.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
        var cookie = war.getSessionCookieConfig();
        cookie.setName("__Host-gaia-session");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", isForOtherSites(settings) ? "None" : "Strict");
    }

    /** Whether pages of other sites may show this page in a frame or call the API. */
    static boolean isForOtherSites(Settings settings) {
        return !settings.corsOrigins().isEmpty() || !settings.frameAncestors().matches("'(self|none)'");
    }
}
