package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gaiachat.gaia.Source;

/**
 * Turns the numbers of passages that a model writes into citations: {@code [5, 2]} becomes {@code [1][2]} where these are
 * the first to be cited, and what names no passage is left out. {@code [0]} says that the passages hold no answer.
 *
 * <p>The text may be cut anywhere; what may become a citation is held back until that is known.
 */
final class WrittenCitations {

    /** Longer numbers are a year or the like, and belong to the text. */
    private static final int MOST_DIGITS = 3;

    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<Hit> passages;
    private final Map<Integer, Integer> shownAs = new LinkedHashMap<>();
    private final CodeSpans code = new CodeSpans();
    private final StringBuilder held = new StringBuilder();
    private boolean open;
    private boolean zero;

    WrittenCitations(List<Hit> passages) {
        this.passages = List.copyOf(passages);
    }

    /** Takes more of the model's text; gives what of it can be shown now. */
    String more(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            take(text.charAt(i), shown);
        }
        return shown.toString();
    }

    /** Nothing more comes: what was held back is text. */
    String rest() {
        StringBuilder shown = new StringBuilder();
        release(shown);
        return shown.toString();
    }

    /** One for each passage that was cited, in the order in which they were. */
    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        shownAs.forEach(
                (number, shown) -> sources.add(CitedSources.source(shown, passages.get(number - 1), List.of())));
        return sources;
    }

    /** Whether the model says that the passages hold no answer. */
    boolean nothingFound() {
        return zero && shownAs.isEmpty();
    }

    private void take(char c, StringBuilder shown) {
        code.see(c);
        if (code.inside()) {
            release(shown);
            shown.append(c);
        } else if (c == '[' || c == '【') {
            if (open) {
                release(shown);
            }
            open = true;
            held.append(c);
        } else if (open && (c == ']' || c == '】')) {
            held.append(c);
            close(shown);
        } else if (c == ' ' && !open || open && mayStandInside(c)) {
            held.append(c);
        } else {
            release(shown);
            shown.append(c);
        }
    }

    private boolean mayStandInside(char c) {
        // some models write 【1†source】
        return held.length() < LONGEST && (Character.isDigit(c) || " ,;†".indexOf(c) >= 0 || held.indexOf("†") > 0);
    }

    private void close(StringBuilder shown) {
        String mark = held.toString();
        List<Integer> numbers = numbers(mark.contains("†") ? mark.substring(0, mark.indexOf('†')) : mark);
        if (numbers.isEmpty()) {
            release(shown);
            return;
        }
        StringBuilder cited = new StringBuilder();
        for (int number : numbers) {
            zero |= number == 0;
            if (number >= 1 && number <= passages.size()) {
                shownAs.putIfAbsent(number, shownAs.size() + 1);
                cited.append('[').append(shownAs.get(number)).append(']');
            }
        }
        if (!cited.isEmpty()) {
            // with the spaces that stand before it
            shown.append(mark, 0, mark.length() - mark.stripLeading().length()).append(cited);
        }
        drop();
    }

    /** The numbers of a mark; none where one of them can be none of a passage. */
    private static List<Integer> numbers(String mark) {
        List<String> found =
                NUMBER.matcher(mark).results().map(MatchResult::group).toList();
        return found.stream().anyMatch(number -> number.length() > MOST_DIGITS)
                ? List.of()
                : found.stream().map(Integer::valueOf).toList();
    }

    private void release(StringBuilder shown) {
        shown.append(held);
        drop();
    }

    private void drop() {
        held.setLength(0);
        open = false;
    }
}
