package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * What killed processes said of their writes. Of each thing the last value that was told to be kept is the one to be
 * found, or the one that was being written when the process ended; nothing else.
 */
final class CrashLedger {

    static final String GONE = "gone";

    private static final String BEGUN = "?";
    private static final String KEPT = "!";

    private final Map<String, String> kept = new HashMap<>();
    private final Map<String, String> begun = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** In the process: writes down a change before it begins and after it is kept. */
    static <T> T change(String thing, String value, Supplier<CompletionStage<T>> change) {
        say(BEGUN, thing, value);
        T result = change.get().toCompletableFuture().join();
        say(KEPT, thing, value);
        return result;
    }

    /** In the process: writes down what is kept. */
    static void kept(String thing, String value) {
        say(KEPT, thing, value);
    }

    private static void say(String mark, String thing, String value) {
        System.out.println(mark + "\t" + thing + "\t" + value);
    }

    /** Reads what a process said; its last line may be cut off. */
    void read(String output) {
        String whole = output.substring(0, output.lastIndexOf('\n') + 1);
        whole.lines()
                .map(line -> line.split("\t"))
                .filter(line -> line.length == 3)
                .forEach(line -> {
                    if (line[0].equals(KEPT)) {
                        kept.put(line[1], line[2]);
                        counts.merge(line[1].split(" ")[0], 1, Integer::sum);
                        begun.remove(line[1]);
                    } else {
                        begun.put(line[1], line[2]);
                    }
                });
    }

    /** How many writes of each kind were told to be kept. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** All things of a kind that anything was said of. */
    Set<String> things(String kind) {
        Set<String> things = new HashSet<>(kept.keySet());
        things.addAll(begun.keySet());
        things.removeIf(thing -> !thing.startsWith(kind));
        return things;
    }

    /** Fails unless what was found of a thing may be there; from here on it is what is kept. */
    void found(String thing, String value) {
        String last = kept.getOrDefault(thing, GONE);
        assertThat(value).as(thing).isIn(last, begun.getOrDefault(thing, last));
        settle(thing, value);
    }

    /** The one who asks has changed a thing by itself. */
    void settle(String thing, String value) {
        begun.remove(thing);
        if (value.equals(GONE)) {
            kept.remove(thing);
        } else {
            kept.put(thing, value);
        }
    }
}
