package org.gaiachat.gaia;

import java.util.Optional;

/**
 * A named set of documents that can be asked.
 *
 * @param name what questions call it
 * @param description what it holds, in a sentence
 * @param state whether it can be asked
 * @param documents how many documents of it can be asked, as far as is known
 */
public record Dataset(String name, Optional<String> description, DatasetState state, long documents) {}
