package org.gaiachat.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cookie that a browser is known by: 256 random bits that nobody else knows. It is not signed: who wants one gets one,
 * so that a signature would prove nothing.
 *
 * @param elsewhere whether pages of other sites may show this page in a frame or call the API
 */
record VisitorCookie(boolean elsewhere) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Some clients send values in quotes (Java's own does), which servers of Jakarta EE 11 leave on. */
    private static final Pattern FORM = Pattern.compile("\"?([A-Za-z0-9_-]{43})\"?");

    private static final String NAME = "gaia-visitor";

    /** The most that browsers keep a cookie for, in seconds: 400 days (RFC 6265bis, 5.5). */
    private static final int LONGEST = 400 * 24 * 60 * 60;

    /** Who sends it; nothing where there is none, or one that was never given out. */
    Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = name(request);
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(name)) {
                Matcher known = FORM.matcher(cookie.getValue());
                if (known.matches()) {
                    return Optional.of(known.group(1));
                }
            }
        }
        return Optional.empty();
    }

    static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void give(String visitor, HttpServletRequest request, HttpServletResponse response) {
        boolean secure = request.isSecure();
        // a name with the prefix wants the root as its path, and can be set by no other host and not over plain http
        String path = secure ? "/" : request.getContextPath() + "/";
        response.addHeader(
                "Set-Cookie",
                name(request) + "=" + visitor + "; Path=" + path + "; Max-Age=" + LONGEST + "; HttpOnly; SameSite="
                        + sameSite(secure));
    }

    /** Strict, unless the page is to work within other sites, which browsers allow over TLS only. */
    private String sameSite(boolean secure) {
        if (!secure) {
            return "Strict";
        }
        return elsewhere ? "None; Secure; Partitioned" : "Strict; Secure";
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
