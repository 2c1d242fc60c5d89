package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file has no text for us; the message says why, in a sentence for whoever put it there. */
final class UnreadableFile extends Exception {

    static final String DAMAGED = "The file is damaged, or is not what its name says.";
    static final String PROTECTED = "The file is protected by a password.";
    static final String ENCODING = "The encoding of the text could not be told; saved as UTF-8 it can be read.";
    static final String NOT_OPENED = "The file could not be opened.";
    static final String FOLDER_NOT_OPENED =
            "The folder could not be opened; what was read of it before can still be asked.";
    static final String NO_MEMORY = "To read the file takes more memory than there is.";
    static final String TOO_SLOW = "Reading the file took longer than ";
    static final String FATAL =
            "The server ended while it read the file, so it is read again only when it has changed.";
    static final String NO_ROOM = "The dataset holds as much text as it can, so this file was not taken in.";
    static final String BOMB = "The file unpacks to far more than a document holds, so it was not read.";

    private static final long serialVersionUID = 1L;

    UnreadableFile(String sentence) {
        super(sentence);
    }

    UnreadableFile(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What a failed reading says of the file. */
    static UnreadableFile of(Path file, IOException e) {
        if (e instanceof UnpackedLimit.Exceeded) {
            return new UnreadableFile(BOMB, e);
        }
        if (e instanceof TextEncoding.Unknown) {
            return new UnreadableFile(ENCODING, e);
        }
        return new UnreadableFile(Files.isReadable(file) ? DAMAGED : NOT_OPENED, e);
    }
}
