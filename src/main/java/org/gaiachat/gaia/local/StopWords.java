package org.gaiachat.gaia.local;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;

/** The words of each language that say nothing of what a text is about: Lucene's lists, and what questions begin with. */
final class StopWords {

    private static final Map<Language, Set<String>> ALL = Map.of(
            Language.ENGLISH,
            QuestionWords.STOP,
            Language.GERMAN,
            words(
                    GermanAnalyzer.getDefaultStopSet(),
                    "wann warum wer wessen wohin woher worüber wofür womit wieviel wieviele gibt bitte darf dürfen müssen"),
            Language.FRENCH,
            words(
                    FrenchAnalyzer.getDefaultStopSet(),
                    "comment pourquoi quand où combien quel quelle quels quelles est-ce puis-je peut peut-on faut-il y-a-t-il plus"),
            Language.SPANISH,
            words(
                    SpanishAnalyzer.getDefaultStopSet(),
                    "cómo cuándo dónde cuánto cuánta cuántos cuántas cuál cuáles qué quién quiénes puede puedo pueden hay"),
            Language.ITALIAN,
            words(
                    ItalianAnalyzer.getDefaultStopSet(),
                    "quando quanto quanta quanti quante quale quali perché cosa posso può possono è qual"),
            Language.DUTCH,
            words(
                    DutchAnalyzer.getDefaultStopSet(),
                    "hoe hoeveel waar waarom wanneer wie welke welk mag mogen moet moeten kan kun waarvoor waarmee"),
            Language.JAPANESE,
            Set.of(),
            Language.KOREAN,
            Set.of());

    private StopWords() {}

    /** The words of this language, in lower case. */
    static Set<String> of(Language language) {
        return ALL.get(language);
    }

    static boolean has(Language language, String word) {
        return of(language).contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(CharArraySet list, String more) {
        Set<String> words = new HashSet<>(List.of(more.split(" ")));
        list.forEach(word -> words.add(new String((char[]) word)));
        return Set.copyOf(words);
    }
}
