package org.gaiachat.portability;

import java.util.Optional;

/** What the HTTP server of GlassFish and Payara answers before the application is asked. */
final class Grizzly {

    private Grizzly() {}

    static Optional<String> cannot(Case which) {
        return switch (which) {
            case BROKEN_ESCAPE -> Optional.of("GlassFish and Payara answer it themselves, with an empty 200");
            case NO_SERVER_HEADER ->
                Optional.of("GlassFish and Payara send Server and X-Powered-By unless they are told not to");
            case LONG_ADDRESS, LONG_HEADER ->
                Optional.of("GlassFish and Payara refuse more than 8 KB before the body themselves");
            case SLASH -> Optional.of("GlassFish and Payara add the slash themselves, by a redirect with the host");
            default -> Optional.empty();
        };
    }
}
