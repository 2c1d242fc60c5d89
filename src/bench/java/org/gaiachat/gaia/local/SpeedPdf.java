package org.gaiachat.gaia.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Prints a text on pages. */
final class SpeedPdf {

    private static final int LINES = 54;
    private static final int COLUMNS = 90;

    private SpeedPdf() {}

    static byte[] of(SpeedText text) throws IOException {
        List<String> lines = lines(text);
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            for (int start = 0; start < lines.size(); start += LINES) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(font, 10);
                    out.setLeading(13);
                    out.newLineAtOffset(60, 740);
                    for (String line : lines.subList(start, Math.min(lines.size(), start + LINES))) {
                        out.showText(line);
                        out.newLine();
                    }
                    out.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> lines(SpeedText text) {
        List<String> lines = new ArrayList<>();
        for (SpeedText.Section section : text.sections()) {
            wrap(section.heading(), lines);
            section.paragraphs().forEach(paragraph -> wrap(paragraph, lines));
        }
        return lines;
    }

    private static void wrap(String paragraph, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.replaceAll("[^\\x20-\\x7e]+", " ").strip().split(" +")) {
            if (line.length() + word.length() > COLUMNS && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        lines.add("");
    }
}
