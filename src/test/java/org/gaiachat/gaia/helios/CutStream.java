package org.gaiachat.gaia.helios;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gaiachat.gaia.GaiaException;

/** A stream whose bytes come in pieces, as any network may cut them. */
final class CutStream {

    private CutStream() {}

    static int[] cuts(byte[] bytes, SplittableRandom random) {
        double density = random.nextDouble();
        return IntStream.rangeClosed(0, bytes.length)
                .filter(place -> random.nextDouble() < density)
                .toArray();
    }

    /** All that came, and how it ended; anything but Gaia's faults fails the test. */
    static List<Object> outcome(byte[] bytes, int... cuts) {
        List<Object> outcome = new ArrayList<>();
        var answer = new StreamedAnswer(
                new AnswerReading(SampleStreams.QUESTION, id -> Optional.empty(), new KnownDocuments(), outcome::add));
        try {
            int from = 0;
            for (int to : cuts) {
                answer.more(ByteBuffer.wrap(bytes, from, to - from).slice());
                from = to;
            }
            answer.more(ByteBuffer.wrap(bytes, from, bytes.length - from).slice());
            answer.end();
        } catch (GaiaException met) {
            outcome.add(met.fault());
        }
        return outcome;
    }
}
