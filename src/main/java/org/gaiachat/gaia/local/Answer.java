package org.gaiachat.gaia.local;

import java.util.List;
import java.util.stream.Stream;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.Source;

/**
 * A composed answer.
 *
 * @param pieces its text, to be shown one after the other
 * @param sources what the text cites
 * @param reason whether it answers
 * @param passages what it is found in: those that it quotes, then the others that fit, the best first
 */
record Answer(List<String> pieces, List<Source> sources, FinishReason reason, List<Hit> passages) {

    static final String NOTHING = "Nothing in these documents answers that.";
    private static final String NOTHING_YET =
            " Some of them are still being read: it may be found once that is finished.";
    private static final String NO_DOCUMENTS = "There are no documents here that can be asked yet.";

    static Answer of(List<Statement> statements, List<Hit> found) {
        List<Hit> passages = Stream.concat(statements.stream().map(Statement::hit), found.stream())
                .toList();
        return new Answer(AnswerText.pieces(statements), CitedSources.of(statements), FinishReason.ANSWERED, passages);
    }

    static Answer nothing(boolean documents, boolean indexing) {
        List<String> pieces = indexing ? List.of(NOTHING, NOTHING_YET) : List.of(documents ? NOTHING : NO_DOCUMENTS);
        return new Answer(pieces, List.of(), FinishReason.NO_ANSWER, List.of());
    }
}
