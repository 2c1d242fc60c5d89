package org.gaiachat.upstream;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in words why no reply began. */
public final class LostConnection {

    private LostConnection() {}

    /** As the end of a sentence that says who can't be reached; nothing that was sent is in it. */
    public static String reason(Throwable failure) {
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return "its host name is not known";
        }
        if (has(failure, HttpConnectTimeoutException.class)) {
            return "it did not take the connection in time";
        }
        if (has(failure, SSLException.class)) {
            return untrusted(failure);
        }
        if (has(failure, ConnectException.class)) {
            return "the connection was refused";
        }
        return message(failure).contains("tunnel") || message(failure).contains("proxy")
                ? "the proxy did not let the connection through"
                : "the connection was closed before an answer";
    }

    private static String untrusted(Throwable failure) {
        if (has(failure, CertificateExpiredException.class)) {
            return "its TLS certificate has expired";
        }
        if (message(failure).contains("no name matching") || message(failure).contains("no subject alternative")) {
            return "its TLS certificate is for another host";
        }
        if (has(failure, CertPathValidatorException.class)
                || has(failure, CertificateException.class)
                || message(failure).contains("pkix")) {
            return "its TLS certificate is not trusted";
        }
        return "TLS could not be agreed upon";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static String message(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> Optional.ofNullable(cause.getMessage()).stream())
                .reduce("", (a, b) -> a + " " + b)
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
