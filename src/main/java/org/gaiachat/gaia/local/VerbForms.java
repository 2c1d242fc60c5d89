package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Leads participles and third persons of German and Dutch verbs, which stemmers leave, to the verb's stem: {@code
 * genehmigt} to {@code genehmig}, {@code eingereicht} to {@code einreich}, {@code gereserveerd} to {@code reserver}.
 *
 * <p>Goes after the stemmer, on all words alike. A noun that looks like such a form is cut the same wherever it stands, so
 * that it still finds itself; those that would be cut to another word are listed.
 */
final class VerbForms extends TokenFilter {

    /** The rules of a language. */
    enum Rules {
        GERMAN(
                "ab an auf aus bei durch ein fest frei her hin mit nach um vor weg zu zuruck zusammen",
                "be ver er ent zer uber unter miss wider",
                "genehmig gehor gestalt gewahr gefahrd gebrauch gewohn gestatt gehorch",
                "gericht gesicht gewicht geschicht gehalt gewalt gestalt gebiet geburt gefecht gespenst geschaft gedicht"
                        + " gerat gesamt gesellschaft geschwindigkeit",
                "iert igt"),
        DUTCH(
                "aan af bij door in mee na om op over terug toe uit vast voor weg",
                "be ver ont her er",
                "gebruik gebeur gelov geniet gedrag",
                "gemeent gezicht gewicht gerecht gebied gedicht gevecht geslacht gehucht gezond geluid geduld",
                "eert");

        private final List<String> parted;
        private final List<String> inseparable;
        private final List<String> withGe;
        private final Set<String> nouns;
        private final List<String> endings;

        Rules(String parted, String inseparable, String withGe, String nouns, String endings) {
            this.parted = List.of((" " + parted).split(" "));
            this.inseparable = List.of(inseparable.split(" "));
            this.withGe = List.of(withGe.split(" "));
            this.nouns = new HashSet<>(Arrays.asList(nouns.split(" ")));
            this.endings = List.of(endings.split(" "));
        }

        /** The stem, or the word itself. */
        String stem(String word) {
            String next = once(word);
            // “beantwortet” as far as “beantworten”, whose stem ends in a t by itself.
            return next.equals(word) ? word : stem(next);
        }

        private String once(String word) {
            if (nouns.contains(word)) {
                return word;
            }
            if (this == GERMAN && word.endsWith("eln")) {
                return word.substring(0, word.length() - 1);
            }
            boolean itself = withGe.stream().anyMatch(word::startsWith);
            for (String prefix : itself ? List.<String>of() : parted) {
                if (word.startsWith(prefix + GE)) {
                    String verb = word.substring(prefix.length() + GE.length());
                    String stem = cut(verb);
                    return stem.equals(verb) || stem.length() < SHORTEST ? word : prefix + stem;
                }
            }
            boolean conjugated = itself
                    || inseparable.stream().anyMatch(word::startsWith)
                    || endings.stream().anyMatch(word::endsWith);
            String stem = conjugated ? cut(word) : word;
            return stem.length() < SHORTEST_WITH_PREFIX ? word : stem;
        }

        private String cut(String form) {
            return this == GERMAN ? german(form) : dutch(form);
        }

        private static String german(String form) {
            if (form.endsWith("ert")) {
                // The stemmer takes “ern” and “eren” off: “liefern” is “lief”, “reservieren” is “reservi”.
                return form.substring(0, form.length() - 3);
            }
            if (form.matches(".*([td]|[^aeiou][mn])et")) {
                return form.substring(0, form.length() - 2);
            }
            return form.endsWith("t") ? form.substring(0, form.length() - 1) : form;
        }

        /** “betaald” is “betal”, as the stemmer makes of “betalen”. */
        private static String dutch(String form) {
            if (!form.endsWith("d") && !form.endsWith("t")) {
                return form;
            }
            String stem = form.substring(0, form.length() - 1);
            return stem.matches(".*(aa|ee|oo|uu)[^aeiou]")
                    ? stem.substring(0, stem.length() - 2) + stem.charAt(stem.length() - 1)
                    : stem;
        }
    }

    private static final String GE = "ge";
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WITH_PREFIX = 5;

    private final Rules rules;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    VerbForms(TokenStream words, Rules rules) {
        super(words);
        this.rules = rules;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String stem = rules.stem(term.toString());
        term.setEmpty().append(stem);
        return true;
    }
}
