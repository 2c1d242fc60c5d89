package org.gaiachat.gaia.local;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds where sentences start and end; abbreviations, initials and decimals do not end one. */
final class SentenceSplitter {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "cf", "vs", "approx", "ca", "resp", "incl", "excl", "no", "nos", "vol", "fig", "figs",
            "eq", "sec", "ch", "p", "pp", "ed", "eds", "al", "st", "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "jr",
            "sr", "inc", "ltd", "co", "corp", "dept", "est", "tel", "ext", "min", "max", "jan", "feb", "mar", "apr",
            "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "z.b", "d.h", "u.a", "bzw", "nr", "abb", "usw");
    private static final String CLOSING = "\"”’)]";

    private SentenceSplitter() {}

    /** The sentences of a paragraph, each without the space around it. */
    static List<TextSpan> sentences(String text, TextSpan paragraph) {
        String words = paragraph.in(text);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(words);
        List<TextSpan> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == words.length() || ends(words, start, end)) {
                add(sentences, words, start, end, paragraph);
                start = end;
            }
        }
        add(sentences, words, start, words.length(), paragraph);
        return sentences;
    }

    /** The paragraph in pieces of whole sentences; a sentence beyond all measure is cut at a space. */
    static List<String> pieces(String text, int enough, int most) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (TextSpan sentence : sentences(text, new TextSpan(BlockKind.PARAGRAPH, 0, text.length()))) {
            if (end > start && (end - start >= enough || sentence.end() - start > most)) {
                pieces.add(text.substring(start, end).strip());
                start = end;
            }
            end = sentence.end();
            while (end - start > most) {
                int space = text.lastIndexOf(' ', start + most);
                int cut = space > start ? space : start + most;
                pieces.add(text.substring(start, cut).strip());
                start = cut;
            }
        }
        pieces.add(text.substring(start).strip());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    private static void add(List<TextSpan> sentences, String words, int start, int end, TextSpan within) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(words.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(words.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new TextSpan(within.kind(), within.start() + from, within.start() + to));
        }
    }

    /** Looks at the last word only: from where a sentence begins that never ends, all would be looked through again. */
    private static boolean ends(String words, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(words.charAt(last - 1))) {
            last--;
        }
        while (last > start && CLOSING.indexOf(words.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last == start || words.charAt(last - 1) != '.') {
            return true;
        }
        int first = last - 1;
        while (first > start && inWord(words.codePointBefore(first))) {
            first -= Character.charCount(words.codePointBefore(first));
        }
        String word = words.substring(first, last - 1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return !initial && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean inWord(int letter) {
        return letter == '.' || Character.isLetter(letter);
    }
}
