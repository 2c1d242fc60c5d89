package org.gaiachat.gaia;

import java.util.List;

/**
 * An answer asked for again, from chosen documents only.
 *
 * @param queryUid what the engine calls the question that was answered
 * @param question its text, never blank
 * @param datasets the datasets that it was asked of
 * @param documentIds the documents to answer from, at least one
 */
public record Refinement(String queryUid, String question, List<String> datasets, List<String> documentIds) {

    public Refinement {
        datasets = List.copyOf(datasets);
        documentIds = List.copyOf(documentIds);
    }
}
