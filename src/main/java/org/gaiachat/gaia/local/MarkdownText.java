package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a markdown node without its marks. */
final class MarkdownText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private MarkdownText() {}

    static String of(Node node) {
        MarkdownText text = new MarkdownText();
        node.accept(text);
        return text.words.toString().strip();
    }

    static String ofCells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(of(cell));
        }
        return TableRowText.join(cells);
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        // Only a line break parts words; other tags stand inside of them.
        words.append(html.getLiteral().startsWith("<br") ? " " : "");
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }
}
