package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;

/** Writes statements as markdown, each followed by its citation. */
final class AnswerText {

    private AnswerText() {}

    /** The answer's text in pieces, one for each statement; together they are one markdown text. */
    static List<String> pieces(List<Statement> statements) {
        List<String> pieces = new ArrayList<>();
        Statement before = null;
        for (Statement statement : statements) {
            pieces.add(gap(before, statement) + marked(statement, announced(before, statement)));
            before = statement;
        }
        return pieces;
    }

    /** A code block below the sentence that announces it stands on the same source, which is cited there. */
    private static boolean announced(Statement before, Statement statement) {
        return before != null && before.source() == statement.source();
    }

    private static String marked(Statement statement, boolean announced) {
        String citation = "[" + statement.source() + "]";
        return switch (statement.span().kind()) {
            case CODE -> PlainMarkdown.code(statement.text()) + (announced ? "" : "\n\n" + citation);
            case LIST_ITEM, TABLE_ROW -> statement.marker() + PlainMarkdown.line(statement.text()) + " " + citation;
            default -> PlainMarkdown.line(statement.text()) + " " + citation;
        };
    }

    private static String gap(Statement before, Statement statement) {
        if (before == null) {
            return "";
        }
        BlockKind kind = statement.span().kind();
        boolean sameDocument = before.hit()
                .passage()
                .documentId()
                .equals(statement.hit().passage().documentId());
        if (!sameDocument || kind != before.span().kind() || kind == BlockKind.CODE) {
            return "\n\n";
        }
        return kind == BlockKind.PARAGRAPH ? " " : "\n";
    }
}
