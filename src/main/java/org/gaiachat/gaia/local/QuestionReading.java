package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a question, and the ones before it where it leans on them, into terms to look for. */
final class QuestionReading {

    private final TextAnalysis analysis;

    QuestionReading(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The question, understood; {@code earlier} are the conversation's questions before it, the latest first. */
    AskedQuestion read(String question, List<String> earlier) {
        Map<String, Double> terms = terms(question);
        FollowUp followUp = new FollowUp(analysis.words(question), terms.keySet());
        boolean leans = !earlier.isEmpty() && followUp.leansOnEarlier();
        Set<String> leftBehind = leans ? addEarlier(terms, followUp, earlier) : Set.of();
        List<QuestionTerm> found = new ArrayList<>();
        terms.forEach((term, weight) -> found.add(new QuestionTerm(term, weight)));
        Optional<AskedFor> askedFor = AskedFor.by(leans ? question + " " + earlier.get(0) : question);
        return new AskedQuestion(analysis.language(), question, found, leftBehind, askedFor);
    }

    /** Adds the terms of earlier questions, each question's lighter than those after it; gives those it replaces. */
    private Set<String> addEarlier(Map<String, Double> terms, FollowUp followUp, List<String> earlier) {
        Set<String> replaced = new HashSet<>();
        double weight = FollowUp.WEIGHT_OF_LATEST;
        for (String before : earlier) {
            for (Map.Entry<String, Double> term : terms(before).entrySet()) {
                if (followUp.replaces(term.getKey(), analysis.terms(before))) {
                    replaced.add(term.getKey());
                } else if (!replaced.contains(term.getKey())) {
                    terms.putIfAbsent(term.getKey(), term.getValue() * weight);
                }
            }
            weight *= FollowUp.FADING;
        }
        return replaced;
    }

    private Map<String, Double> terms(String question) {
        Language own = LanguageGuess.of(question, analysis.language());
        List<TextAnalysis.Word> words = analysis.words(question);
        Map<String, Double> terms = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            TextAnalysis.Word word = words.get(i);
            if (!stops(word, own) && !QuestionWords.asksForAmount(words, i)) {
                terms.merge(word.term(), QuestionWords.weight(word, i == 0), Math::max);
            }
        }
        return terms;
    }

    /** Little words of the documents' language and of the question's own say nothing. */
    private boolean stops(TextAnalysis.Word word, Language own) {
        return StopWords.has(own, word.asWritten())
                || StopWords.has(analysis.language(), word.asWritten())
                || analysis.language() == Language.ENGLISH && StopWords.has(Language.ENGLISH, word.term());
    }
}
