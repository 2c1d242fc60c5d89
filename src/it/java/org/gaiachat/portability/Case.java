package org.gaiachat.portability;

/** What not every server can be held to; {@link ServerKind#cannot} says why where it can't. */
enum Case {
    /** A running server takes a new WAR at the same place. */
    REDEPLOY("a new build in place of the old one"),

    /** S-05: a path with a broken escape is refused. */
    BROKEN_ESCAPE("S-05, a broken escape"),

    /** S-32: no header tells what made the answer. */
    NO_SERVER_HEADER("S-32, no header that tells what made the answer"),

    /** S-37: a refusal leaves the connection open. */
    KEEPS_CONNECTION("S-37, a connection that outlives a refusal"),

    /** S-41: a long address reaches the application. */
    LONG_ADDRESS("S-41, an address of 8 KB"),

    /** S-41: a long header reaches the application. */
    LONG_HEADER("S-41, a header of 64 KB"),

    /** S-12: HEAD tells the length of what GET sends. */
    HEAD_LENGTH("S-12, the length told to HEAD"),

    /** What a program's question comes to is told while Gaia still speaks. */
    EARLY_EVENTS("events to programs while Gaia speaks"),

    /** An answer without content that is ready after its request's thread has gone has the status 204. */
    NO_CONTENT("the status of an answer without content"),

    /** S-34: an address without its slash reaches the application, which redirects without a host. */
    SLASH("S-34, that the redirect to the missing slash is relative");

    private final String about;

    Case(String about) {
        this.about = about;
    }

    /** What it is about, as the table of results names it. */
    String about() {
        return about;
    }
}
