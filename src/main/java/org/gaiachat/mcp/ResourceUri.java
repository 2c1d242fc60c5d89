package org.gaiachat.mcp;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a resource is called: {@code gaia-chat://datasets/{dataset}} or, below it, {@code /documents/{document}}.
 *
 * @param dataset a dataset's name
 * @param document the id of one of its documents; without one the dataset itself is meant
 */
record ResourceUri(String dataset, Optional<String> document) {

    private static final String DATASETS = "gaia-chat://datasets/";
    private static final String DOCUMENTS = "/documents/";
    private static final Pattern FORM =
            Pattern.compile(Pattern.quote(DATASETS) + "([^/?#]+)(?:" + DOCUMENTS + "([^/?#]+))?");

    static ResourceUri ofDataset(String dataset) {
        return new ResourceUri(dataset, Optional.empty());
    }

    static ResourceUri ofDocument(String dataset, String document) {
        return new ResourceUri(dataset, Optional.of(document));
    }

    /** What such a text names; nothing where it is of another form. */
    static Optional<ResourceUri> of(String text) {
        Matcher found = FORM.matcher(text);
        try {
            return found.matches()
                    ? Optional.of(new ResourceUri(
                            decoded(found.group(1)),
                            Optional.ofNullable(found.group(2)).map(ResourceUri::decoded)))
                    : Optional.empty();
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return DATASETS
                + encoded(dataset)
                + document.map(id -> DOCUMENTS + encoded(id)).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
