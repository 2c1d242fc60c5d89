package org.gaiachat.portability;

/** What not every server can be held to; {@link ServerKind#cannot} says why where it can't. */
enum Case {
    /** A running server takes a new WAR at the same place. */
    REDEPLOY,

    /** S-05: a path with a broken escape is refused. */
    BROKEN_ESCAPE,

    /** S-32: no header tells what made the answer. */
    NO_SERVER_HEADER,

    /** S-37: a refusal leaves the connection open. */
    KEEPS_CONNECTION,

    /** S-41: a long address reaches the application. */
    LONG_ADDRESS,

    /** S-41: a long header reaches the application. */
    LONG_HEADER,

    /** S-12: HEAD tells the length of what GET sends. */
    HEAD_LENGTH,

    /** S-34: an address without its slash reaches the application. */
    SLASH,

    /** S-39: a deployment that failed leaves nothing that answers. */
    FAILED_START
}
