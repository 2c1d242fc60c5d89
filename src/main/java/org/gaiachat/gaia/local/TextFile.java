package org.gaiachat.gaia.local;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;

/** Text in whatever encoding it was written: told by its mark, else found out from what it holds. */
final class TextFile {

    /** How many characters may be read before going back to a mark. */
    static final int READ_AHEAD = 8_192;

    /** How many characters of a file are read at most, up to a few more. */
    static final int MOST = 2 * ReadingLimits.USUAL.characters();

    private static final List<String> NO_TEXT = List.of("%PDF-", "{\\rtf");

    private TextFile() {}

    /**
     * Opens the file at its first character.
     *
     * @throws UnreadableFile if it is no text
     */
    static Reader open(Path file) throws IOException, UnreadableFile {
        refuseOthers(file);
        Reader text = decoded(file);
        try {
            refuseBinary(text);
            return text;
        } catch (IOException | UnreadableFile e) {
            text.close();
            throw e;
        }
    }

    /** Opens what is known to be text at its first character. */
    static Reader decoded(Path file) throws IOException, UnreadableFile {
        EncodingDetector encoding = TextEncoding.of(Files.newInputStream(file));
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return new BufferedReader(new AutoDetectReader(in, new Metadata(), encoding), READ_AHEAD);
        } catch (TikaException e) {
            in.close();
            throw new UnreadableFile(UnreadableFile.DAMAGED, e);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** All of the file, as far as anybody can ask of it. */
    static String read(Path file) throws IOException, UnreadableFile {
        try (Reader text = open(file)) {
            return all(text);
        }
    }

    /** All that the reader has, up to more than the usual limit of what can be asked. */
    static String all(Reader text) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] some = new char[READ_AHEAD];
        for (int read = text.read(some); read >= 0 && all.length() < MOST; read = text.read(some)) {
            all.append(some, 0, read);
        }
        return all.toString();
    }

    /** PDF and RTF look like text but are not. */
    private static void refuseOthers(Path file) throws IOException, UnreadableFile {
        try (InputStream in = Files.newInputStream(file)) {
            if (NO_TEXT.contains(new String(in.readNBytes(5), StandardCharsets.ISO_8859_1))) {
                throw new UnreadableFile(UnreadableFile.DAMAGED);
            }
        }
    }

    /** Text has no character U+0000 in any encoding. */
    private static void refuseBinary(Reader text) throws IOException, UnreadableFile {
        text.mark(READ_AHEAD);
        char[] some = new char[READ_AHEAD];
        String start = new String(some, 0, Math.max(0, text.read(some)));
        text.reset();
        if (start.indexOf('\0') >= 0) {
            throw new UnreadableFile(UnreadableFile.DAMAGED);
        }
    }
}
