package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;

/** Writes, overwrites, renames and deletes the files of a folder while they are indexed. */
final class CrashFiles implements CrashWork {

    static final String DATASET = "Log";
    private static final int FILES = 40;

    private final LocalGaia engine;
    private final Path folder;
    private final Random random;

    CrashFiles(LocalGaia engine, Path data, Random random) {
        this.engine = engine;
        this.folder = data.resolve(DATASET);
        this.random = random;
    }

    @Override
    public void step() throws IOException, InterruptedException {
        Path file = folder.resolve("day-" + random.nextInt(FILES) + ".txt");
        try {
            switch (random.nextInt(5)) {
                case 0 -> Files.deleteIfExists(file);
                case 1 -> Files.move(file, folder.resolve("moved-" + random.nextInt(FILES) + ".txt"));
                default -> Files.writeString(file, text(random.nextLong()));
            }
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            // The next change.
        }
        if (random.nextInt(4) == 0) {
            engine.rescan();
        }
        Thread.sleep(random.nextInt(15));
    }

    /** The text that bears a mark, one to sixty paragraphs. */
    static String text(long mark) {
        return ("The wind of entry " + mark + " came from the north and turned.\n\n")
                .repeat(1 + (int) Math.floorMod(mark, 60L));
    }
}
