package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of any vocabulary: the text of each element is a paragraph. */
final class XmlReader implements DocumentReader {

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    @Override
    public void read(Path file, Consumer<Block> blocks) throws UnreadableFile {
        try (InputStream in = Files.newInputStream(file)) {
            SafeXml.parse(in, new Elements(new TikaBlocks(blocks)));
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    private static final class Elements extends DefaultHandler {

        private final TikaBlocks xhtml;

        Elements(TikaBlocks xhtml) {
            this.xhtml = xhtml;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            xhtml.startElement(uri, xhtmlName(name), qName, new AttributesImpl());
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            xhtml.endElement(uri, xhtmlName(name), qName);
        }

        @Override
        public void endDocument() {
            xhtml.endDocument();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            xhtml.characters(text, start, length);
        }

        private static String xhtmlName(String name) {
            return TikaBlocks.isInline(name) ? name : "div";
        }
    }
}
