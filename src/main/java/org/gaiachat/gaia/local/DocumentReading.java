package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads any file within the limits, on a thread that a file may keep without harm to others. */
final class DocumentReading {

    /**
     * A document's text.
     *
     * @param blocks in reading order
     * @param remark what a reader should know, if not all was read
     */
    record Text(List<Block> blocks, Optional<String> remark) {}

    private static final List<DocumentReader> READERS = List.of(
            new MarkdownReader(),
            new OpenDocumentReader(),
            new CsvReader(),
            new JsonReader(),
            new XmlReader(),
            new MailReader(),
            new TikaReader());

    private final List<DocumentReader> readers;
    private final ExecutorService threads;
    private final ReadingLimits limits;
    private final RightOfWay rightOfWay;
    private final BeingRead beingRead;

    DocumentReading(ExecutorService threads, ReadingLimits limits) {
        this(threads, limits, READERS);
    }

    DocumentReading(ExecutorService threads, ReadingLimits limits, List<DocumentReader> readers) {
        this(threads, limits, readers, new RightOfWay(), BeingRead.unlisted());
    }

    private DocumentReading(
            ExecutorService threads,
            ReadingLimits limits,
            List<DocumentReader> readers,
            RightOfWay rightOfWay,
            BeingRead beingRead) {
        this.threads = threads;
        this.limits = limits;
        this.readers = readers;
        this.rightOfWay = rightOfWay;
        this.beingRead = beingRead;
    }

    /** The same, resting while the way is taken. */
    DocumentReading giving(RightOfWay way) {
        return new DocumentReading(threads, limits, readers, way, beingRead);
    }

    /** The same, listing the large files while they are read. */
    DocumentReading listing(BeingRead list) {
        return new DocumentReading(threads, limits, readers, rightOfWay, list);
    }

    /** What is being read from here on is not to blame for the end of the process. */
    void end() {
        beingRead.close();
    }

    /** The file's text; waits for it no longer than the limit. */
    Text read(Path file) throws UnreadableFile, InterruptedException {
        Future<Text> reading = threads.submit(() -> readHere(file));
        try {
            return reading.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnreadableFile(limits.tooSlow(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableFile unreadable) {
                throw unreadable;
            }
            // Parsers fail on broken files with anything, up to StackOverflowError.
            boolean full = e.getCause() instanceof OutOfMemoryError;
            throw new UnreadableFile(full ? UnreadableFile.NO_MEMORY : UnreadableFile.DAMAGED, e.getCause());
        } finally {
            reading.cancel(true);
        }
    }

    private Text readHere(Path file) throws UnreadableFile {
        if (checkedSize(file) <= ReadingLimits.LARGE) {
            return textOf(file);
        }
        beingRead.begin(file);
        try {
            return textOf(file);
        } finally {
            beingRead.end(file);
        }
    }

    private Text textOf(Path file) throws UnreadableFile {
        UnpackedSize.check(file);
        ReadBlocks read = new ReadBlocks(limits.characters());
        Optional<String> remark = Optional.empty();
        try {
            readerOf(file).read(file, block -> {
                rightOfWay.give();
                read.accept(block);
            });
        } catch (EnoughText e) {
            // What was read so far can be asked.
            remark = e.remark().or(() -> Optional.of(limits.cutShort()));
        }
        if (!read.hasText()) {
            throw new UnreadableFile("The file has no text in it; a scanned document needs text recognition first.");
        }
        return new Text(GuessedHeadings.in(read.blocks()), remark);
    }

    private long checkedSize(Path file) throws UnreadableFile {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableFile("The file is empty.");
            }
            if (limits.exceededBy(size)) {
                throw new UnreadableFile(limits.tooLarge());
            }
            return size;
        } catch (IOException e) {
            throw new UnreadableFile(UnreadableFile.NOT_OPENED, e);
        }
    }

    private DocumentReader readerOf(Path file) {
        String name = file.getFileName().toString();
        return readers.stream().filter(reader -> reader.reads(name)).findFirst().orElseThrow();
    }
}
