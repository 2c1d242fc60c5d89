package org.gaiachat.gaia;

import java.util.Locale;

/**
 * A way in which asking Gaia can fail. Each has a stable code for programs and a sentence that a person can act on.
 *
 * <p>How a fault becomes an HTTP status is known to the component {@code problems} alone.
 */
public sealed interface GaiaFault permits AskedFault, DatasetFault, UpstreamFault {

    /** A stable word for programs: the fault's name in small letters with hyphens, such as {@code dataset-not-found}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What is wrong and what to do, without anything secret and without the question's text. */
    String sentence();
}
