package org.gaiachat.gaia.local;

/**
 * A term of a question.
 *
 * @param term as the index has it
 * @param weight how much it matters; a word of the question itself has 1 mostly
 */
record QuestionTerm(String term, double weight) {}
