package org.gaiachat.answers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** All events of a run, read as a browser reads them. */
record ReadLog(AnswerRun run) {

    List<String> names() {
        return lines("event: ").toList();
    }

    List<Long> numbers() {
        return lines("id: ").map(Long::valueOf).toList();
    }

    private Stream<String> lines(String field) {
        WireBuffer wire = run.log().after(run.log().placeAfter(0), Integer.MAX_VALUE);
        return new String(wire.bytes(), 0, wire.length(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()));
    }
}
