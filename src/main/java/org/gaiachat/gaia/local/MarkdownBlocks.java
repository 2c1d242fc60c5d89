package org.gaiachat.gaia.local;

import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Walks a markdown document and gives its blocks. */
final class MarkdownBlocks extends AbstractVisitor {

    private final Consumer<Block> blocks;
    private final HeadingPath headings = new HeadingPath();
    private String marker = "";
    private int number;

    MarkdownBlocks(Consumer<Block> blocks) {
        this.blocks = blocks;
    }

    @Override
    public void visit(Heading heading) {
        String text = MarkdownText.of(heading);
        headings.enter(heading.getLevel(), text);
        give(BlockKind.HEADING, "", text);
    }

    @Override
    public void visit(Paragraph paragraph) {
        // Only the first paragraph of a list item carries its marker.
        give(marker.isEmpty() ? BlockKind.PARAGRAPH : BlockKind.LIST_ITEM, marker, MarkdownText.of(paragraph));
        marker = "";
    }

    @Override
    public void visit(OrderedList list) {
        int outer = number;
        number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        visitChildren(list);
        number = outer;
    }

    @Override
    public void visit(BulletList list) {
        int outer = number;
        number = 0;
        visitChildren(list);
        number = outer;
    }

    @Override
    public void visit(ListItem item) {
        marker = item.getParent() instanceof OrderedList ? number++ + ". " : "- ";
        visitChildren(item);
        marker = "";
    }

    @Override
    public void visit(FencedCodeBlock code) {
        give(BlockKind.CODE, "", code.getLiteral().stripTrailing());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        give(BlockKind.CODE, "", code.getLiteral().stripTrailing());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            give(BlockKind.TABLE_ROW, "", MarkdownText.ofCells(node));
        } else {
            visitChildren(node);
        }
    }

    private void give(BlockKind kind, String marker, String text) {
        blocks.accept(new Block(kind, marker, text, 0, headings.texts()));
    }
}
