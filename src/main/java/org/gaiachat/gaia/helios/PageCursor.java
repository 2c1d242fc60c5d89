package org.gaiachat.gaia.helios;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a list of Gaia's goes on. Its answers name the token in several ways; each is sent back under the name that goes
 * with it.
 *
 * @param parameter the query parameter that takes the token
 */
record PageCursor(String parameter, String value) {

    private static final Map<String, String> PARAMETERS = new LinkedHashMap<>();

    static {
        PARAMETERS.put("paginationToken", "paginationToken");
        PARAMETERS.put("nextPaginationToken", "paginationToken");
        PARAMETERS.put("nextPageToken", "pageToken");
        PARAMETERS.put("pageToken", "pageToken");
        PARAMETERS.put("nextToken", "nextToken");
        PARAMETERS.put("paginationCookie", "paginationCookie");
        PARAMETERS.put("cookie", "cookie");
    }

    /** The cursor in an answer. */
    static Optional<PageCursor> in(Fields answer) {
        return PARAMETERS.entrySet().stream()
                .flatMap(name ->
                        answer.word(name.getKey()).map(value -> new PageCursor(name.getValue(), value)).stream())
                .findFirst();
    }

    /** What the page sends back for the next page. */
    String token() {
        byte[] both = (parameter + "=" + value).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** The cursor of a token; one of nobody's is none. */
    static Optional<PageCursor> of(String token) {
        try {
            String[] both = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("=", 2);
            return both.length == 2 && PARAMETERS.containsValue(both[0])
                    ? Optional.of(new PageCursor(both[0], both[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }
}
