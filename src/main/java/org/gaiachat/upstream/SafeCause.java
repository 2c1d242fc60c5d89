package org.gaiachat.upstream;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;

/**
 * What caused a failure, for the log. What Java says of a reply that it can't read quotes the reply, and that may quote
 * what was sent, key and all; only what failed before anything was sent keeps its words.
 */
public final class SafeCause extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private SafeCause(String words, Throwable deeper, StackTraceElement[] trace) {
        super(words, deeper);
        setStackTrace(trace);
    }

    /** The failure with its causes, of each its type and its trace. */
    public static Throwable of(Throwable cause) {
        return of(cause, DEEPEST);
    }

    private static SafeCause of(Throwable cause, int deep) {
        boolean more = cause.getCause() != null && deep > 0;
        return new SafeCause(words(cause), more ? of(cause.getCause(), deep - 1) : null, cause.getStackTrace());
    }

    private static String words(Throwable cause) {
        boolean beforeAnythingWasSent = cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof SSLException
                || cause instanceof GeneralSecurityException
                || cause instanceof SocketException;
        String type = cause.getClass().getName();
        return beforeAnythingWasSent ? type + ": " + cause.getMessage() : type;
    }
}
