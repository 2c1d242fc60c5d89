package org.gaiachat.gaia.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A process to be killed: it changes documents, has them indexed, asks, uploads, and creates and deletes datasets, all at
 * once and without end. What it is about to do and what it was told is kept goes to standard output, in the lines that
 * {@link CrashLedger} reads.
 */
final class CrashVictim {

    private CrashVictim() {}

    /** Takes the data directory, and a seed; without one it only opens the directory. */
    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        LocalGaia engine = LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC()));
        System.out.println("open");
        if (arguments.length == 1) {
            return;
        }
        Random seeds = new Random(Long.parseLong(arguments[1]));
        List<CrashWork> works = List.of(
                new CrashFiles(engine, data, new Random(seeds.nextLong())),
                new CrashTalk(engine, new Random(seeds.nextLong())),
                new CrashUploads(engine, new Random(seeds.nextLong())),
                new CrashDatasets(engine, new Random(seeds.nextLong())));
        for (CrashWork work : works) {
            new Thread(() -> endlessly(work)).start();
        }
    }

    private static void endlessly(CrashWork work) {
        try {
            while (true) {
                work.step();
            }
        } catch (Exception e) {
            // Whoever killed this process reads it, and fails.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
