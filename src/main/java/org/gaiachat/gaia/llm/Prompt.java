package org.gaiachat.gaia.llm;

import java.util.List;

/**
 * What a model is to write.
 *
 * @param rules what holds for all it writes
 * @param before what was asked and written before, the oldest first
 * @param request what is asked now
 */
public record Prompt(String rules, List<Turn> before, String request) {

    public Prompt {
        before = List.copyOf(before);
    }

    /** An earlier request and what was written then; neither is blank. */
    public record Turn(String request, String reply) {}
}
