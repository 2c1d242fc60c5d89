package org.gaiachat.gaia.local;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts a text that asks two things, or three, into its questions. */
final class QuestionParts {

    private static final int MOST = 3;
    private static final int SHORTEST = 8;

    /** After a question mark, and before “and” where a word follows that begins a question. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<=[?？])\\s*(?=\\S)|,?\\s+(?:and|und|et|y|e|ed|en)\\s+(?="
                    + "(?:who|whose|what|which|when|where|why|how|wer|wessen|was|welche[rsn]?|wann|wo|wohin|warum|wie|wieviel"
                    + "|qui|que|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?|quién(?:es)?|qué|cuándo|dónde|cómo"
                    + "|cuánt[oa]s?|cuál(?:es)?|chi|che|cosa|quando|dove|perché|come|quant[oaie]|quale|quali"
                    + "|wat|welke|wanneer|waar|waarom|hoe|hoeveel|wie)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private QuestionParts() {}

    /** The questions in their order; none where the text asks one thing only. */
    static List<String> of(String text) {
        List<String> parts = Stream.of(BETWEEN.split(text.strip()))
                .map(String::strip)
                .filter(part -> part.length() >= SHORTEST)
                .toList();
        return parts.size() < 2 || parts.size() > MOST ? List.of() : parts;
    }
}
