package org.gaiachat.gaia.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gaiachat.gaia.local.SpeedText.Section;

/** Writes office files: POI's own libraries, or the bare archive that the format is. */
final class OfficeFiles {

    private OfficeFiles() {}

    static byte[] docx(SpeedText text) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (Section section : clean(text).sections()) {
                var heading = document.createParagraph();
                heading.setStyle("Heading1");
                heading.createRun().setText(section.heading());
                section.paragraphs().forEach(words -> document.createParagraph().createRun().setText(words));
            }
            return bytes(document);
        }
    }

    /** Each section a sheet, each paragraph a row with its length. */
    static byte[] xlsx(SpeedText text) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            int number = 0;
            for (Section section : clean(text).sections()) {
                XSSFSheet sheet = book.createSheet("Sheet " + ++number);
                int row = 0;
                fill(sheet.createRow(row++), section.heading(), "Characters");
                for (String words : section.paragraphs()) {
                    fill(sheet.createRow(row++), words, String.valueOf(words.length()));
                }
            }
            return bytes(book);
        }
    }

    /** Each section a slide. */
    static byte[] pptx(SpeedText text) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            for (Section section : clean(text).sections()) {
                XSLFTextBox box = show.createSlide().createTextBox();
                box.setText(section.heading() + "\n" + String.join("\n", section.paragraphs()));
            }
            return bytes(show);
        }
    }

    static byte[] odt(SpeedText text) throws IOException {
        String body = clean(text).sections().stream()
                .map(section -> "<text:h text:outline-level=\"1\">" + escaped(section.heading()) + "</text:h>"
                        + section.paragraphs().stream()
                                .map(words -> "<text:p>" + escaped(words) + "</text:p>")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                + body + "</office:text></office:body></office:document-content>";
        return zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content));
    }

    private static void fill(XSSFRow row, String first, String second) {
        row.createCell(0).setCellValue(first);
        row.createCell(1).setCellValue(second);
    }

    private static SpeedText clean(SpeedText text) {
        return SpeedFiles.each(text, words -> words.replaceAll("\\p{Cntrl}+", " "));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] bytes(POIXMLDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
