package org.gaiachat.gaia.local;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** What a pair of characters tells in a question of a script without spaces. */
final class AsianPairs {

    /** Pairs that Korean questions end or begin with. */
    private static final Set<String> KOREAN = Set.of(
            "입니", "니까", "습니", "합니", "됩니", "하는", "인가", "가요", "나요", "까요", "무엇", "엇입", "엇인", "어떻", "떻게", "어디", "언제", "누구",
            "얼마", "있습", "있나", "하나", "해야", "되나", "수있", "는지", "에서", "까지", "부터", "에게", "으로", "제까", "그럼", "그러", "러면", "그리",
            "리고", "그런", "런데", "또는", "는요", "은요");

    /** A pair that ends in one of these holds a word's last character and what Korean hangs on to it. */
    private static final String KOREAN_ENDINGS = "를을는은의에로와과도하했한할";

    private static final double OF_GRAMMAR = 0.3;
    private static final double HALF_GRAMMAR = 0.5;

    private AsianPairs() {}

    static boolean holds(String word) {
        return switch (UnicodeScript.of(word.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** Hiragana is mostly grammar, and so are the endings of Korean questions; one character alone is a particle. */
    static double weight(String pair) {
        long hiragana = pair.codePoints()
                .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.HIRAGANA)
                .count();
        if (hiragana == pair.codePointCount(0, pair.length())
                || KOREAN.contains(pair)
                || KOREAN_ENDINGS.indexOf(pair.charAt(pair.length() - 1)) >= 0) {
            return OF_GRAMMAR;
        }
        return hiragana > 0 ? HALF_GRAMMAR : 1;
    }
}
