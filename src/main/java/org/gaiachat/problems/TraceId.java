package org.gaiachat.problems;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Names one failure, so that whoever saw it and the server's log speak of the same: 16 random bytes, as in W3C trace context. */
final class TraceId {

    private TraceId() {}

    static String create() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
