package org.gaiachat.answers;

/** How far one reader has read an answer's log. It belongs to that reader, and the log moves it under its own lock. */
final class LogPlace {

    /** Nothing while there was no event. */
    LogChunk chunk;

    int offset;
    /** The number of the last event that was read. */
    long number;
    /** How many bytes of data were read. */
    long read;
}
