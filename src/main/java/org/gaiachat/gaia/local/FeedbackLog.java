package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.json.JsonBuilders;

/**
 * Feedback on disk: a line of JSON each, only ever added to. A full file is set aside and replaces the one that was set
 * aside before, so that the two together never outgrow twice their bound.
 */
final class FeedbackLog {

    static final long MOST_BYTES = 16 * 1024 * 1024;

    private final Path file;
    private final Clock clock;
    private final long mostBytes;

    FeedbackLog(Path file, Clock clock) throws IOException {
        this(file, clock, MOST_BYTES);
    }

    FeedbackLog(Path file, Clock clock, long mostBytes) throws IOException {
        this.file = file;
        this.clock = clock;
        this.mostBytes = mostBytes;
        Files.createDirectories(file.getParent());
    }

    /** Keeps a feedback; it is on disk when this returns. */
    synchronized void keep(Feedback feedback) {
        byte[] line = line(feedback);
        try {
            if (Files.exists(file) && Files.size(file) + line.length > mostBytes) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".old"),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
            append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(byte[] line) throws IOException {
        boolean fresh = !Files.exists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(endOfLastLine(channel));
            for (ByteBuffer bytes = ByteBuffer.wrap(line); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            channel.truncate(channel.position());
            channel.force(true);
        }
        if (fresh) {
            DurableMove.force(file.getParent());
        }
    }

    /** A crash may have left a part of a line, which nobody was told is kept. */
    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            last.clear();
            channel.read(last, end - 1);
            if (last.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    private byte[] line(Feedback feedback) {
        var json = JsonBuilders.object()
                .add("at", clock.instant().toString())
                .add("queryUid", feedback.queryUid())
                .add("good", feedback.good());
        feedback.comment().ifPresent(comment -> json.add("comment", comment));
        return (json.build() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
