package org.gaiachat.gaia.local;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gaiachat.gaia.Conversation;

/** Conversations on disk, one file each. A file is replaced whole, so that a crash leaves the old one or the new one. */
final class ConversationFiles {

    private static final Logger LOG = System.getLogger(ConversationFiles.class.getName());
    private static final String SUFFIX = ".json";

    private final Path folder;

    ConversationFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** All conversations that can be read; remains of a crash are removed. */
    List<Conversation> all() throws IOException {
        List<Conversation> conversations = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(DurableFile.UNFINISHED)) {
                    Files.deleteIfExists(file);
                } else if (file.toString().endsWith(SUFFIX)) {
                    readInto(conversations, file);
                }
            }
        }
        return conversations;
    }

    Conversation read(String id) throws IOException {
        return ConversationFormat.read(Files.readAllBytes(file(id)));
    }

    void write(Conversation conversation) throws IOException {
        DurableFile.write(file(conversation.id()), ConversationFormat.write(conversation));
    }

    void delete(String id) throws IOException {
        Files.deleteIfExists(file(id));
        DurableMove.force(folder);
    }

    private void readInto(List<Conversation> conversations, Path file) throws IOException {
        try {
            conversations.add(ConversationFormat.read(Files.readAllBytes(file)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The conversation in " + file.getFileName() + " cannot be read and is left alone.");
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }
}
