package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of a question's words say what is asked about. */
final class QuestionWords {

    static final Set<String> STOP = words(
            "a an the and or but nor so of in on at by to for from with without into onto over under about above below "
                    + "between through during before after as than then if is are was were be been being am do does did "
                    + "doing done has have had having can could may might must shall should will would i me my mine we us "
                    + "our ours you your yours he him his she her hers it its they them their theirs this that these those "
                    + "there here who whom whose which what when where why how not no yes any some all each every own same "
                    + "such only just also too very more most less least please tell know let up out off again s t");

    /** After “how” these ask for an amount; elsewhere they mean something. */
    private static final Set<String> AFTER_HOW = words("long many much often");

    /** Verbs that go with anything; documents mostly use others. */
    private static final Set<String> LIGHT = words(
            "put get got use make go find show give want need work mean happen say says said set take far old big large high deep fast soon come see try allow able "
                    + "help way thing kind type mine someone something anything people person time");

    private static final double LIGHT_WEIGHT = 0.35;
    private static final double NAME_WEIGHT = 1.5;

    private QuestionWords() {}

    /** Whether the word at this place only says that an amount is asked for. */
    static boolean asksForAmount(List<TextAnalysis.Word> words, int place) {
        return place > 0
                && words.get(place - 1).term().equals("how")
                && AFTER_HOW.contains(words.get(place).asWritten().toLowerCase(Locale.ROOT));
    }

    /** A name or a number is what an answer must not miss; a light verb hardly matters. */
    static double weight(TextAnalysis.Word word, boolean first) {
        String written = word.asWritten();
        if (AsianPairs.holds(written)) {
            return AsianPairs.weight(written);
        }
        boolean named = !first && Character.isUpperCase(written.codePointAt(0));
        if (named || written.chars().anyMatch(Character::isDigit)) {
            return NAME_WEIGHT;
        }
        return LIGHT.contains(word.term()) || LIGHT.contains(written.toLowerCase(Locale.ROOT)) ? LIGHT_WEIGHT : 1;
    }

    private static Set<String> words(String line) {
        return Set.copyOf(List.of(line.split(" ")));
    }
}
