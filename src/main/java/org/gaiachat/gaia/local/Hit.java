package org.gaiachat.gaia.local;

/**
 * A passage that a search found.
 *
 * @param passage what was found
 * @param score how well it fits, 0 to 1; the best of a search has 1
 */
record Hit(StoredPassage passage, double score) {}
