package org.gaiachat.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a request that may change something comes from where it may: from this page, from one of the configured origins,
 * or from a program, which sends neither of the two headers.
 *
 * @param others origins whose pages may call the API, as browsers write them
 */
record RequestOrigin(Set<String> others) {

    private static final Pattern USUAL_PORT = Pattern.compile(":(80|443)$");

    boolean isAllowed(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        if (origin != null && others.contains(origin)) {
            return true;
        }
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || isOwn(origin, request);
    }

    /**
     * Older browsers, and all over plain http, send the origin alone. Its host must be the one that was asked: as the
     * request names it, or as the server knows it from a proxy that it trusts. The scheme is no matter: a proxy may end TLS.
     */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        int scheme = origin.indexOf("://");
        if (scheme < 0) {
            return false;
        }
        String host = withoutUsualPort(origin.substring(scheme + 3));
        String asked = request.getHeader("Host");
        return asked != null && host.equalsIgnoreCase(withoutUsualPort(asked))
                || host.equalsIgnoreCase(withoutUsualPort(request.getServerName() + ":" + request.getServerPort()));
    }

    private static String withoutUsualPort(String host) {
        return USUAL_PORT.matcher(host).replaceFirst("");
    }
}
