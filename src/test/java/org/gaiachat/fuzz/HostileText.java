package org.gaiachat.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Random texts, put together of what is special to a reader and of characters of all kinds. A seed repeats them.
 *
 * @param special pieces that the reader under test looks for
 */
public record HostileText(SplittableRandom random, List<String> special) {

    /** How many texts one try of a property makes: jqwik's own work for each try is a multiple of that of a text. */
    public static final int EACH_TRY = 250;

    /** A word that no answer may hold: it is part of many texts. */
    public static final String MARKER = "Zq7Marker";

    private static final int MOST_PIECES = 12;

    /** Texts of these pieces. */
    public static HostileText of(long seed, String... special) {
        return new HostileText(new SplittableRandom(seed), List.of(special));
    }

    /** The next text. */
    public String next() {
        var text = new StringBuilder();
        int pieces = random.nextInt(MOST_PIECES);
        for (int i = 0; i < pieces; i++) {
            piece(text);
        }
        return text.toString();
    }

    private void piece(StringBuilder text) {
        switch (random.nextInt(12)) {
            case 0 -> text.append((char) random.nextInt(0x20));
            case 1 -> text.append((char) random.nextInt(0x10000));
            case 2 -> text.append('%').append(hex()).append(hex());
            case 3 -> text.append((char) (0x20 + random.nextInt(0x5f)));
            case 4 -> text.append(MARKER);
            case 5 -> text.append(special.get(random.nextInt(special.size())).repeat(1 + random.nextInt(5)));
            default -> text.append(special.get(random.nextInt(special.size())));
        }
    }

    private char hex() {
        return "0123456789abcdefABCDEFgG%".charAt(random.nextInt(25));
    }
}
