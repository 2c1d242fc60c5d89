package org.gaiachat.mcp;

/**
 * Who sends a message.
 *
 * @param program the name of its program
 * @param introduction what it was called when it introduced itself, in revisions that want that: nothing is kept under it,
 *     it tells only which requests are one client's. Empty in the current revision
 */
record Caller(String program, String introduction) {

    /** The header that has it. */
    static final String INTRODUCTION = "Mcp-Session-Id";
}
