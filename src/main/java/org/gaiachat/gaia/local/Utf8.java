package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Tells whether a text is UTF-8 (RFC 3629) by all of it, as far as anybody can ask of it. */
final class Utf8 {

    private static final int AT_ONCE = 16_384;

    /** A character has up to four bytes. */
    private static final long MOST_BYTES = 4L * ReadingLimits.USUAL.characters();

    private boolean escapes;
    private boolean beyondAscii;

    private Utf8() {}

    /** Hardly any text of another encoding keeps the rules of UTF-8, but for those that are written in bytes of ASCII. */
    static boolean is(InputStream text) throws IOException {
        return new Utf8().holds(text);
    }

    private boolean holds(InputStream text) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
        CharBuffer letters = CharBuffer.allocate(AT_ONCE);
        for (long seen = 0; seen < MOST_BYTES; ) {
            int read = text.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            boolean wrong = decoder.decode(bytes, letters.clear(), read < 0).isError();
            if (wrong || zeroIn(letters.array(), letters.position())) {
                return false;
            }
            if (read < 0) {
                break;
            }
            bytes.compact();
            seen += read;
        }
        // ISO-2022 (RFC 1468) writes all in bytes of ASCII, and escapes.
        return beyondAscii || !escapes;
    }

    /** As in UTF-16 and UTF-32. */
    private boolean zeroIn(char[] letters, int length) {
        for (int i = 0; i < length; i++) {
            char letter = letters[i];
            if (letter == '\0') {
                return true;
            }
            escapes |= letter == '\u001B';
            beyondAscii |= letter >= 0x80;
        }
        return false;
    }
}
