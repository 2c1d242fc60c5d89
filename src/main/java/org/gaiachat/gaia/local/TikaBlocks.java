package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML events that Tika gives for any format into blocks. */
final class TikaBlocks extends DefaultHandler {

    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "code", "sub", "sup", "small", "mark", "font", "abbr",
            "cite", "q", "kbd", "samp", "var", "time", "label", "tt", "del", "ins", "bdo");
    private static final Set<String> SKIPPED =
            Set.of("head", "script", "style", "noscript", "template", "nav", "svg", "button", "select");

    private final Consumer<Block> blocks;
    private final HeadingPath headings = new HeadingPath();
    private final StringBuilder words = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private int rows;
    private int skipped;
    private int page;
    private boolean item;

    TikaBlocks(Consumer<Block> blocks) {
        this.blocks = blocks;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (SKIPPED.contains(name)) {
            skipped++;
        } else if (name.equals("br")) {
            words.append('\n');
        } else if (rows == 0 && !INLINE.contains(name)) {
            end(item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH);
            item = name.equals("li") || item && name.equals("p");
        }
        if (name.equals("tr")) {
            rows++;
        }
        if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
            page++;
            headings.clear();
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (SKIPPED.contains(name)) {
            skipped--;
        } else if (rows > 0) {
            endInRow(name);
        } else if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            endHeading(name.charAt(1) - '0');
        } else if (name.equals("pre")) {
            end(BlockKind.CODE);
        } else if (!INLINE.contains(name)) {
            end(item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH);
            item = false;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (skipped == 0) {
            words.append(text, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        characters(text, start, length);
    }

    private void endInRow(String name) {
        if (name.equals("td") || name.equals("th")) {
            cells.add(words.toString().replaceAll("\\s+", " "));
            words.setLength(0);
        } else if (name.equals("p")) {
            words.append(' ');
        } else if (name.equals("tr") && --rows == 0) {
            give(BlockKind.TABLE_ROW, "", TableRowText.join(cells));
            cells.clear();
            words.setLength(0);
        }
    }

    private void endHeading(int level) {
        String text = words.toString().replaceAll("\\s+", " ").strip();
        words.setLength(0);
        if (!text.isEmpty()) {
            headings.enter(level, text);
            give(BlockKind.HEADING, "", text);
        }
    }

    private void end(BlockKind kind) {
        String text = words.toString();
        words.setLength(0);
        if (text.isBlank()) {
            return;
        }
        if (kind == BlockKind.CODE) {
            give(kind, "", text.stripTrailing());
        } else if (kind == BlockKind.LIST_ITEM) {
            give(kind, "- ", text.replaceAll("\\s+", " ").strip());
        } else {
            TextLines.split(page > 0 ? GuessedHeadings.apart(text) : text, this::give);
        }
    }

    private void give(BlockKind kind, String marker, String text) {
        blocks.accept(new Block(kind, marker, text, page, headings.texts()));
    }
}
