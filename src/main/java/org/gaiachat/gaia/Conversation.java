package org.gaiachat.gaia;

import java.time.Instant;
import java.util.List;

/**
 * A conversation with all that was asked and answered in it.
 *
 * @param id what questions that go on with it carry
 * @param name how it is shown
 * @param pinned whether it stands before all that are not
 * @param exchanges the oldest first
 */
public record Conversation(String id, String name, boolean pinned, List<Exchange> exchanges) {

    public Conversation {
        exchanges = List.copyOf(exchanges);
    }

    /** A conversation that is not pinned. */
    public Conversation(String id, String name, List<Exchange> exchanges) {
        this(id, name, false, exchanges);
    }

    /**
     * A question and its answer.
     *
     * @param askedAt when the question was asked
     * @param question the question's text
     * @param datasets the datasets it was asked of
     * @param answer the answer's text, in markdown
     * @param sources what the answer's citations stand on
     */
    public record Exchange(
            Instant askedAt, String question, List<String> datasets, String answer, List<Source> sources) {

        public Exchange {
            datasets = List.copyOf(datasets);
            sources = List.copyOf(sources);
        }
    }
}
