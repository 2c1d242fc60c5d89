package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** Reads a text that has lines and nothing else. */
final class PlainText {

    private PlainText() {}

    static void read(Path file, TikaBlocks blocks) throws IOException, UnreadableFile {
        try (Reader text = TextFile.decoded(file)) {
            char[] some = new char[TextFile.READ_AHEAD];
            for (int read = text.read(some); read >= 0; read = text.read(some)) {
                blocks.characters(some, 0, read);
            }
        }
        blocks.endDocument();
    }
}
