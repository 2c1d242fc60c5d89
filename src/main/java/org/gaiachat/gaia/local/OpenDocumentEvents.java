package org.gaiachat.gaia.local;

import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** Says what an OpenDocument file says in the XHTML that all formats are turned into. */
final class OpenDocumentEvents extends DefaultHandler {

    private static final Map<String, String> XHTML = Map.of(
            "text:p", "p",
            "text:list-item", "li",
            "table:table-row", "tr",
            "table:table-cell", "td",
            "table:table", "table",
            "draw:page", "div",
            "draw:frame", "div",
            "text:line-break", "br");

    /** What does not stand on the paper: comments, deleted text, notes' page numbers, the names of objects. */
    private static final Set<String> SKIPPED = Set.of(
            "office:annotation",
            "text:tracked-changes",
            "text:sequence-decls",
            "text:page-number",
            "svg:title",
            "svg:desc",
            "office:forms",
            "text:note-citation");

    private final TikaBlocks xhtml;
    private int skipped;
    private int body;
    private boolean workbook;
    private String level;

    OpenDocumentEvents(TikaBlocks xhtml) {
        this.xhtml = xhtml;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (name.equals("office:body")) {
            body++;
        } else if (name.equals("office:spreadsheet")) {
            workbook = true;
        } else if (SKIPPED.contains(name)) {
            skipped++;
        } else if (name.equals("text:h")) {
            level = attributes.getValue("text:outline-level");
            start("h", "");
        } else if (name.equals("text:s") || name.equals("text:tab")) {
            characters(new char[] {' '}, 0, 1);
        } else if (XHTML.containsKey(name)) {
            start(XHTML.get(name), cssClass(name));
            if (workbook && name.equals("table:table")) {
                xhtml.sheet(String.valueOf(attributes.getValue("table:name")));
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (name.equals("office:body")) {
            body--;
        } else if (SKIPPED.contains(name)) {
            skipped--;
        } else if (name.equals("text:h")) {
            end("h" + (level != null && level.matches("[1-6]") ? level : "1"));
        } else if (XHTML.containsKey(name)) {
            end(XHTML.get(name));
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (body > 0 && skipped == 0) {
            xhtml.characters(text, start, length);
        }
    }

    private static String cssClass(String name) {
        return name.equals("draw:page") ? "slide-content" : "";
    }

    private void start(String name, String cssClass) {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", "class", "class", "CDATA", cssClass);
        xhtml.startElement("", name, name, attributes);
    }

    private void end(String name) {
        xhtml.endElement("", name, name);
    }
}
