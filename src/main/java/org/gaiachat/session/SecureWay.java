package org.gaiachat.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** Whether a key may be sent this way: over TLS, or without leaving this machine. */
final class SecureWay {

    private SecureWay() {}

    /**
     * Lets such a request pass.
     *
     * @throws ProblemException {@code sign-in-insecure}
     */
    static void require(HttpServletRequest request) {
        if (!request.isSecure() && !isOfThisMachine(request)) {
            throw new ProblemException(
                    Problem.SIGN_IN_INSECURE,
                    "A key is not taken over an unencrypted connection. Open this page with https. Where a proxy ends TLS,"
                            + " whoever runs this server should name it in TRUSTED_PROXIES.");
        }
    }

    /** What a proxy on this machine passes on may have come from anywhere. */
    private static boolean isOfThisMachine(HttpServletRequest request) {
        boolean passedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        try {
            // an address, never a name: nothing is looked up
            return !passedOn && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
