package org.gaiachat.gaia.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Kills processes at random moments, a thousand times, and looks each time at what is found; see docs/benchmarks.md. */
final class CrashBenchmark {

    private static final int MOST_LINES = 60;
    private static final int ROUNDS_OF_A_LINE = 25;

    private CrashBenchmark() {}

    /** Takes a folder to work in, the number of kills and a seed. */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("org.gaiachat").setLevel(Level.WARNING);
        Path scratch = Path.of(arguments[0]);
        int kills = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        Path data = Files.createDirectories(scratch.resolve("data"));
        CrashRounds rounds = new CrashRounds(data, scratch, seed, MOST_LINES);
        long start = System.nanoTime();
        for (int round = 1; round <= kills; round++) {
            rounds.round();
            if (round % ROUNDS_OF_A_LINE == 0 || round == kills) {
                System.out.printf(
                        "%d kills in %d s, nothing lost, nothing double; seed %d; %s%n",
                        round, (System.nanoTime() - start) / 1_000_000_000, seed, rounds.told());
            }
        }
    }
}
