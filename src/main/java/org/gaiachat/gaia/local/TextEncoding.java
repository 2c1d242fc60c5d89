package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Finds out a text's encoding. Tika's detectors look at its start, and take what they do not know for Western European; so
 * they are not asked of what is UTF-8, their guess is looked at again, and a text that it would garble is refused.
 */
final class TextEncoding implements EncodingDetector {

    /** Nothing that is known of the text's encoding makes words of it. */
    static final class Unknown extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final long serialVersionUID = 1L;

    private static final int LOOKED_AT = 16_384;
    private static final Set<String> WESTERN = Set.of("ISO-8859-1", "ISO-8859-15", "windows-1252", "windows-1250");
    private static final Set<String> CENTRAL = Set.of("ISO-8859-2", "windows-1250");
    private static final Set<String> WIDE = Set.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
    private static final int SURE = 90;
    private static final int LIKELY = 30;

    /** One in so many letters beyond ASCII may stand in a strange place. */
    private static final int ODD_ONES = 5;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final EncodingDetector TIKA = new DefaultEncodingDetector();
    private static final EncodingDetector DECLARED = new HtmlEncodingDetector();

    /** What tells the encoding of the text that this is the whole of. */
    static EncodingDetector of(InputStream all) throws IOException {
        try (all) {
            return Utf8.is(all) ? (in, metadata) -> StandardCharsets.UTF_8 : new TextEncoding();
        }
    }

    /** @throws Unknown if the text would be garbled */
    @Override
    public Charset detect(InputStream in, Metadata metadata) throws IOException {
        Charset guess = TIKA.detect(in, metadata);
        if (in == null || guess != null && !WESTERN.contains(guess.name())) {
            return guess;
        }
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT);
        in.reset();
        return plain(start) || DECLARED.detect(in, metadata) != null ? guess : lookAgain(start, guess);
    }

    private static boolean plain(byte[] start) {
        for (byte one : start) {
            if (one <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsZero(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
    }

    private static Charset lookAgain(byte[] start, Charset guess) throws Unknown {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(start);
        CharsetMatch match = detector.detect();
        if (match != null && WIDE.contains(match.getName()) && match.getConfidence() >= SURE) {
            return Charset.forName(match.getName());
        }
        Charset western = guess == null ? StandardCharsets.ISO_8859_1 : guess;
        Charset likely = match != null && CENTRAL.contains(match.getName()) && match.getConfidence() >= LIKELY
                ? Charset.forName(match.getName())
                : western;
        Charset best = Stream.of(likely, western, WINDOWS, MAC)
                .min(Comparator.comparingInt(charset -> oddities(start, charset)))
                .orElseThrow();
        long letters =
                new String(start, best).chars().filter(letter -> letter > 127).count();
        if (holdsZero(start) || oddities(start, best) * (long) ODD_ONES > letters) {
            throw new Unknown();
        }
        return best;
    }

    /** Characters where no language has them: controls, signs within a word, capitals after small letters. */
    private static int oddities(byte[] start, Charset charset) {
        String text = new String(start, charset);
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean inWord = i > 0 && Character.isLetter(text.charAt(i - 1));
            boolean goesOn = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
            if (control(letter) || letter == '\uFFFD') {
                odd++;
            } else if (letter > 127 && inWord && goesOn && (sign(letter) || capitalWithin(text, i))) {
                odd++;
            }
        }
        return odd;
    }

    private static boolean control(char letter) {
        return Character.isISOControl(letter)
                && !Character.isWhitespace(letter)
                && "\b\u001A\u001B".indexOf(letter) < 0;
    }

    private static boolean capitalWithin(String text, int place) {
        return Character.isUpperCase(text.charAt(place)) && Character.isLowerCase(text.charAt(place - 1));
    }

    /** Apostrophes, dashes and the hidden hyphen stand within words. */
    private static boolean sign(char letter) {
        return !Character.isLetterOrDigit(letter) && "’‘´–—·\u00AD\u00A0".indexOf(letter) < 0;
    }
}
