package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Question;

/**
 * A process to be killed: it changes documents, has them indexed and asks, all at once and without end. Each
 * conversation that was announced as kept is written to standard output with the number of its exchanges.
 */
final class CrashVictim {

    static final String DATASET = "Log";
    private static final int FILES = 40;

    private CrashVictim() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        LocalGaia engine = LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC()));
        System.out.println("open");
        if (arguments.length == 1) {
            return;
        }
        Thread changes = new Thread(() -> change(data.resolve(DATASET), engine, Long.parseLong(arguments[1])));
        changes.setDaemon(true);
        changes.start();
        Optional<String> conversation = Optional.empty();
        for (int exchanges = 1; ; exchanges = exchanges % 5 + 1) {
            Question question =
                    new Question("What does the log say of wind?", List.of(DATASET), conversation, Optional.empty());
            String id = Parts.all(engine.ask(question)).finished().conversationId();
            System.out.println(id + " " + exchanges + " kept");
            conversation = exchanges % 5 == 0 ? Optional.empty() : Optional.of(id);
        }
    }

    /** Writes, overwrites, renames and deletes. */
    private static void change(Path folder, LocalGaia engine, long seed) {
        Random random = new Random(seed);
        while (true) {
            try {
                Path file = folder.resolve("day-" + random.nextInt(FILES) + ".txt");
                switch (random.nextInt(5)) {
                    case 0 -> Files.deleteIfExists(file);
                    case 1 -> Files.move(file, folder.resolve("moved-" + random.nextInt(FILES) + ".txt"));
                    default -> Files.writeString(file, entry(random.nextLong(), 1 + random.nextInt(60)));
                }
                if (random.nextInt(4) == 0) {
                    engine.rescan();
                }
                Thread.sleep(random.nextInt(15));
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                // The next change.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String entry(long mark, int paragraphs) {
        return "The wind of entry " + mark + " came from the north and turned.\n\n".repeat(paragraphs);
    }
}
