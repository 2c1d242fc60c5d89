package org.gaiachat.problems;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Names one failure, so that whoever saw it and the server's log speak of the same: the trace that it belongs to, and where
 * nothing is traced 16 random bytes, as W3C trace context has them.
 */
final class TraceId {

    private static final ProblemWatch NOBODY = new Nobody();

    private static volatile ProblemWatch watch = NOBODY;

    private TraceId() {}

    static String create() {
        return watch.traceId().orElseGet(TraceId::random);
    }

    static ProblemDocument told(ProblemDocument document) {
        watch.told(document.problem());
        return document;
    }

    static void watch(ProblemWatch next) {
        watch = next;
    }

    private static String random() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static final class Nobody implements ProblemWatch {

        @Override
        public Optional<String> traceId() {
            return Optional.empty();
        }

        @Override
        public void told(Problem problem) {
            // nobody wants to know
        }
    }
}
