package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.Source;

/** The sources of an answer: one for each passage that it quotes or cites. */
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
        return source(
                first.source(),
                first.hit(),
                quoting.stream().map(Statement::text).toList());
    }

    /** A passage as the source of this number. */
    static Source source(int n, Hit hit, List<String> quotes) {
        StoredPassage cited = hit.passage();
        Passage passage =
                new Passage(cited.text(), hit.score(), cited.place(), OptionalInt.of(cited.position()), quotes);
        return new Source(
                n, cited.documentId(), cited.dataset(), cited.name(), cited.path(), List.of(passage), Optional.empty());
    }
}
