package org.gaiachat.gaia.helios;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What the fuzzer calls with bytes that it grows from what they reach in the parser; see {@link StreamGuidedFuzzTest}. */
public final class StreamFuzzTarget {

    private StreamFuzzTarget() {}

    /** Fails where the same bytes give something else when they are cut, or where something else than a fault is thrown. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        var cuts = CutStream.cuts(bytes, new SplittableRandom(Arrays.hashCode(bytes)));
        var cut = CutStream.outcome(bytes, cuts);
        var whole = CutStream.outcome(bytes);
        if (!cut.equals(whole)) {
            throw new AssertionError("Cut: " + cut + ", whole: " + whole);
        }
    }
}
