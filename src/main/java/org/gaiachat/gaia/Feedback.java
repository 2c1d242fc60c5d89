package org.gaiachat.gaia;

import java.util.Optional;

/**
 * What somebody thought of an answer.
 *
 * @param queryUid what the engine calls the question that was answered
 * @param good whether the answer was of use
 * @param comment why, in the reader's own words
 */
public record Feedback(String queryUid, boolean good, Optional<String> comment) {}
