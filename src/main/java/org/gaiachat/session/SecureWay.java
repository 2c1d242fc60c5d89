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
        if (!request.isSecure() && !isOfThisMachine(request.getRemoteAddr())) {
            throw new ProblemException(
                    Problem.SIGN_IN_INSECURE,
                    "A key is not taken over an unencrypted connection. Open this page with https. Where a proxy ends TLS,"
                            + " whoever runs this server should name it in TRUSTED_PROXIES.");
        }
    }

    private static boolean isOfThisMachine(String address) {
        try {
            // an address, never a name: nothing is looked up
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
