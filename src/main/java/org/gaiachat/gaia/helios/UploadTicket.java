package org.gaiachat.gaia.helios;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What an upload session is called by those who upload: Gaia's own id together with the dataset, so that any replica knows
 * both. It gives nobody a right; Gaia knows its sessions.
 *
 * @param session Gaia's id of the session
 */
record UploadTicket(String session, String dataset) {

    String id() {
        return encoded(session) + "." + encoded(dataset);
    }

    /** The ticket of an id; one of nobody's is none. */
    static Optional<UploadTicket> of(String id) {
        String[] both = id.split("\\.", -1);
        try {
            return both.length == 2 && !both[0].isEmpty() && !both[1].isEmpty()
                    ? Optional.of(new UploadTicket(decoded(both[0]), decoded(both[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException notATicket) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
