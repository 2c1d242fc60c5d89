package org.gaiachat.gaia.local;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;

/** Text in whatever encoding it was written: told by its mark, else found out from what it holds. */
final class TextFile {

    /** How many characters may be read before going back to a mark. */
    static final int READ_AHEAD = 8_192;

    private TextFile() {}

    /**
     * Opens the file at its first character.
     *
     * @throws UnreadableFile if it is no text
     */
    static Reader open(Path file) throws IOException, UnreadableFile {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            Reader text = new BufferedReader(new AutoDetectReader(in), READ_AHEAD);
            refuseBinary(text);
            return text;
        } catch (TikaException e) {
            in.close();
            throw new UnreadableFile(UnreadableFile.DAMAGED, e);
        } catch (IOException | UnreadableFile e) {
            in.close();
            throw e;
        }
    }

    /** All of the file. */
    static String read(Path file) throws IOException, UnreadableFile {
        try (Reader text = open(file)) {
            return all(text);
        }
    }

    /** All that the reader has. */
    static String all(Reader text) throws IOException {
        StringWriter all = new StringWriter();
        text.transferTo(all);
        return all.toString();
    }

    /** Text has no character U+0000 in any encoding. */
    private static void refuseBinary(Reader text) throws IOException, UnreadableFile {
        text.mark(READ_AHEAD);
        for (int i = 0; i < READ_AHEAD; i++) {
            int one = text.read();
            if (one == 0) {
                throw new UnreadableFile(UnreadableFile.DAMAGED);
            }
            if (one < 0) {
                break;
            }
        }
        text.reset();
    }
}
