package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the chosen sentences in the order of reading: document by document, the best document first. */
final class AnswerOrder {

    private record Quote(Hit hit, TextSpan span) {}

    private AnswerOrder() {}

    static List<Statement> of(List<Candidate> chosen) {
        Map<String, List<Candidate>> byDocument = new LinkedHashMap<>();
        chosen.forEach(candidate -> byDocument
                .computeIfAbsent(candidate.passage().documentId(), id -> new ArrayList<>())
                .add(candidate));
        Set<Quote> quotes = new LinkedHashSet<>();
        for (List<Candidate> ofDocument : byDocument.values()) {
            ofDocument.sort(
                    Comparator.<Candidate>comparingInt(one -> one.passage().position())
                            .thenComparingInt(one -> one.span().start()));
            for (Candidate candidate : ofDocument) {
                quotes.add(new Quote(candidate.hit(), candidate.span()));
                QuotableUnits.announcedBy(candidate.span(), candidate.passage())
                        .forEach(span -> quotes.add(new Quote(candidate.hit(), span)));
            }
        }
        return numbered(quotes);
    }

    private static List<Statement> numbered(Set<Quote> quotes) {
        Map<Hit, Integer> numbers = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Quote quote : quotes) {
            numbers.putIfAbsent(quote.hit(), numbers.size() + 1);
            int number = numbers.get(quote.hit());
            statements.add(new Statement(number, quote.hit(), quote.span()));
        }
        return statements;
    }
}
