package org.gaiachat.answers;

/**
 * One entry of an answer's log, as browsers see it.
 *
 * @param number its place in the log, from 1; what {@code Last-Event-ID} names
 * @param name the kind of event
 * @param data its JSON
 */
record AnswerEvent(long number, String name, String data) {}
