package org.gaiachat.gaia.helios;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What requests to Gaia are alike in: their paths without names and ids. Nothing that somebody typed is left in them.
 *
 * @param base Gaia's REST API
 */
record GaiaRoutes(URI base) {

    private static final Pattern SLASH = Pattern.compile("/");
    private static final Set<String> WORDS = Set.of(
            "",
            "ask",
            "chat-history",
            "conversations",
            "dataset",
            "datasets",
            "details",
            "discovery",
            "document",
            "documents",
            "download",
            "download-url",
            "exhaustive",
            "feedback",
            "generate-more-questions",
            "index",
            "llms",
            "query-feedback",
            "refine",
            "stream",
            "summary",
            "upload-file",
            "upload-session");

    /** The template of an address; nothing for links that lead away from Gaia. */
    Optional<String> of(URI address) {
        String path = address.getRawPath();
        boolean own = base.getScheme().equalsIgnoreCase(address.getScheme())
                && base.getAuthority().equalsIgnoreCase(address.getAuthority())
                && path.startsWith(base.getRawPath());
        return own ? Optional.of(template(path.substring(base.getRawPath().length()))) : Optional.empty();
    }

    private static String template(String path) {
        return SLASH.splitAsStream(path)
                .map(segment -> WORDS.contains(segment) ? segment : "{id}")
                .collect(Collectors.joining("/"));
    }
}
