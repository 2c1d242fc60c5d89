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

    private static final int LONGEST_HEADING = 70;
    private static final int MOST_AT_ONCE = 500_000;

    private final Consumer<Block> blocks;
    private final HeadingPath headings = new HeadingPath();
    private final StringBuilder words = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private boolean row;
    private int rowLength;
    private int skipped;
    private Leaf leaf = Leaf.NONE;
    private boolean item;
    private boolean sheetName;
    private boolean boldIsHeading;
    private int bold;
    private boolean light;

    TikaBlocks(Consumer<Block> blocks) {
        this.blocks = blocks;
    }

    /** Whether the element stands in a line of text instead of beginning a new one. */
    static boolean isInline(String name) {
        return INLINE.contains(name);
    }

    /** Takes short bold paragraphs for headings, of a format that has no others. */
    TikaBlocks withBoldHeadings() {
        boldIsHeading = true;
        return this;
    }

    /** Enters a sheet of a workbook. */
    void sheet(String name) {
        turn(new Leaf(Leaf.Kind.SHEET, leaf.number() + 1, name));
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (SKIPPED.contains(name)) {
            skipped++;
        } else if (name.equals("br")) {
            words.append('\n');
        } else if (!INLINE.contains(name)) {
            startBlock(name);
        }
        bold += name.equals("b") ? 1 : 0;
        if (name.equals("div")) {
            startPart(String.valueOf(attributes.getValue("class")));
        }
    }

    private void startBlock(String name) {
        if (row && (name.equals("table") || name.equals("tr"))) {
            leaveRow();
        }
        if (row) {
            words.append(' ');
            return;
        }
        end(item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH);
        item = name.equals("li") || item && name.equals("p");
        row = name.equals("tr");
    }

    private void startPart(String cssClass) {
        switch (cssClass) {
            case "page" -> turn(Leaf.page(leaf.number() + 1));
            case "slide-content" -> turn(new Leaf(Leaf.Kind.SLIDE, leaf.number() + 1, ""));
            case "sheet" -> sheetName = true;
            default -> {}
        }
    }

    private void turn(Leaf next) {
        leaf = next;
        headings.clear();
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        bold -= name.equals("b") ? 1 : 0;
        if (SKIPPED.contains(name)) {
            skipped--;
        } else if (row) {
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
            rowLength += row ? length : 0;
            words.append(text, start, length);
            light = light || boldIsHeading && bold == 0 && !new String(text, start, length).isBlank();
            if (rowLength > MOST_AT_ONCE) {
                endCell();
                giveRow();
            } else if (!row && words.length() > MOST_AT_ONCE) {
                giveSome();
            }
        }
    }

    @Override
    public void endDocument() {
        end(BlockKind.PARAGRAPH);
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        characters(text, start, length);
    }

    /** Gives the whole paragraphs of a text that is given as one, before it fills the memory. */
    private void giveSome() {
        int paragraph = words.lastIndexOf("\n\n");
        int end = paragraph > 0 ? paragraph : Math.max(words.lastIndexOf(" "), words.length() / 2);
        String rest = words.substring(end);
        words.setLength(end);
        end(BlockKind.PARAGRAPH);
        words.append(rest);
    }

    private void endInRow(String name) {
        if (name.equals("td") || name.equals("th")) {
            endCell();
        } else if (name.equals("tr")) {
            giveRow();
            row = false;
        } else if (!INLINE.contains(name)) {
            words.append(' ');
        }
    }

    /** A row that holds another table is none: it lays out a page, of which its cells so far are paragraphs. */
    private void leaveRow() {
        endCell();
        cells.forEach(cell -> give(BlockKind.PARAGRAPH, "", cell.strip()));
        cells.clear();
        rowLength = 0;
        row = false;
    }

    private void endCell() {
        cells.add(OneLine.of(words));
        words.setLength(0);
    }

    private void giveRow() {
        give(BlockKind.TABLE_ROW, "", TableRowText.join(cells));
        cells.clear();
        words.setLength(0);
        rowLength = 0;
    }

    private void endHeading(int level) {
        String text = OneLine.of(words).strip();
        words.setLength(0);
        // Tika calls an Excel 97 sheet a page with a heading; real pages, those of PDFs, have none.
        if (sheetName || leaf.isPage()) {
            sheetName = false;
            sheet(text);
        } else if (!text.isEmpty()) {
            headings.enter(level, text);
            give(BlockKind.HEADING, "", text);
        }
    }

    private void end(BlockKind kind) {
        String text = words.toString();
        boolean heading = boldIsHeading && !light && kind == BlockKind.PARAGRAPH && text.length() <= LONGEST_HEADING;
        light = false;
        if (heading) {
            endHeading(1);
            return;
        }
        words.setLength(0);
        if (text.isBlank()) {
            return;
        }
        if (kind == BlockKind.CODE) {
            give(kind, "", text.stripTrailing());
        } else if (kind == BlockKind.LIST_ITEM) {
            give(kind, "- ", OneLine.of(text).strip());
        } else {
            TextLines.split(leaf.isPage() ? GuessedHeadings.apart(text) : text, this::give);
        }
    }

    private void give(BlockKind kind, String marker, String text) {
        blocks.accept(new Block(kind, marker, text, leaf, headings.texts()));
    }
}
