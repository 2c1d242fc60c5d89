package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.Source;

/** The sources of an answer: one for each passage that it quotes. */
final class CitedSources {

    private CitedSources() {}

    static List<Source> of(List<Statement> statements) {
        Map<Integer, List<Statement>> bySource = new LinkedHashMap<>();
        statements.forEach(statement -> bySource.computeIfAbsent(statement.source(), n -> new ArrayList<>())
                .add(statement));
        return bySource.values().stream().map(CitedSources::source).toList();
    }

    private static Source source(List<Statement> quoting) {
        Statement first = quoting.get(0);
        StoredPassage cited = first.hit().passage();
        Passage passage = new Passage(
                cited.text(),
                first.hit().score(),
                cited.place(),
                OptionalInt.of(cited.position()),
                quoting.stream().map(Statement::text).toList());
        return new Source(
                first.source(),
                cited.documentId(),
                cited.dataset(),
                cited.name(),
                cited.path(),
                List.of(passage),
                Optional.empty());
    }
}
