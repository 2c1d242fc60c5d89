package org.gaiachat.gaia;

import java.util.List;
import java.util.Optional;

/**
 * A question over one or more datasets.
 *
 * @param text what is asked, never blank
 * @param datasets the names of the datasets to answer from, at least one
 * @param conversationId the conversation that this question goes on with; without one a new conversation begins
 * @param llm the name of the model that is to write the answer; without one the engine chooses
 */
public record Question(String text, List<String> datasets, Optional<String> conversationId, Optional<String> llm) {

    public Question {
        datasets = List.copyOf(datasets);
    }
}
