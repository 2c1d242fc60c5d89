package org.gaiachat.answers;

/**
 * By what an answer is found: by its id, and by nobody but the visitor who asked. So two visitors may choose the same id,
 * and neither learns of the other's answer.
 *
 * @param visitor who asked
 * @param id the answer's, as it was chosen
 */
record AnswerKey(String visitor, String id) {}
