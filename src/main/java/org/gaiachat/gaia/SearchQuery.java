package org.gaiachat.gaia;

import java.util.Optional;

/**
 * What to look for in a dataset, exhaustively.
 *
 * @param dataset the name of the one dataset to search
 * @param text what to look for, never blank
 * @param pageSize the most documents of a page, 1 to {@value #LARGEST_PAGE}
 * @param pageToken where the page before ended; without one the first page
 * @param conversationId the conversation that the search belongs to, if any
 */
public record SearchQuery(
        String dataset, String text, int pageSize, Optional<String> pageToken, Optional<String> conversationId) {

    /** The most documents of a page, as in Cohesity Gaia. */
    public static final int LARGEST_PAGE = 100;

    /** How many documents a page has where nobody says. */
    public static final int USUAL_PAGE = 20;

    /** The page after one that ended at the token. */
    public SearchQuery after(String token) {
        return new SearchQuery(dataset, text, pageSize, Optional.of(token), conversationId);
    }
}
