package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, hostile or not what they seem are refused in words, soon, and without harm to others. */
class HarmfulFilesTest {

    private static final String DAMAGED = "The file is damaged, or is not what its name says.";
    private static final String BOMB = "The file unpacks to far more than a document holds, so it was not read.";

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "doc", "docx", "xls", "xlsx", "odt"})
    void a_file_with_a_password_is_protected(String extension) {
        Path file = folder.resolve("secret." + extension);
        Harbour.copy("/unreadable/encrypted." + extension, file);
        assertRefused(file, "The file is protected by a password.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules.odt",
                "rules.doc",
                "rules.docx",
                "rules.pdf",
                "fees.ods",
                "fees.xls",
                "fees.xlsx",
                "safety.ppt",
                "safety.pptx",
                "safety.odp",
                "lamps.json",
                "lamps.xml"
            })
    void a_file_of_which_the_end_is_missing_is_damaged(String name) throws IOException {
        Path file = folder.resolve(name);
        Harbour.copy("/documents/" + name, file);
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 3);
        }
        assertRefused(file, DAMAGED);
    }

    @Test
    void a_file_without_words_is_without_text() throws IOException {
        String sentence = "The file has no text in it; a scanned document needs text recognition first.";
        assertRefused(Files.writeString(folder.resolve("blank.csv"), " ,,\n"), sentence);
        assertRefused(Files.writeString(folder.resolve("blank.json"), "[{}]"), sentence);
        assertRefused(Files.writeString(folder.resolve("blank.xml"), "<a><b/></a>"), sentence);
    }

    @Test
    void a_word_file_that_unpacks_without_end_is_refused() throws IOException {
        assertRefused(packed("rules.docx", "word/document.xml", "<w:p/>"), BOMB);
    }

    @Test
    void a_text_document_that_unpacks_without_end_is_refused() throws IOException {
        assertRefused(packed("rules.odt", "content.xml", "<text:p/>"), BOMB);
    }

    @Test
    void an_archive_in_an_archive_is_not_unpacked() throws IOException {
        Path file = folder.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            Files.copy(packed("rules.docx", "word/document.xml", "<w:p/>"), zip);
        }
        assertRefused(file, "Files of this type (application/zip) are not read.");
    }

    @Test
    void entities_that_multiply_are_refused_and_outer_files_are_not_fetched() throws Exception {
        String laughs = "<!DOCTYPE a [<!ENTITY b0 'haha'>"
                + "<!ENTITY b1 '&b0;&b0;&b0;&b0;&b0;&b0;&b0;&b0;&b0;&b0;&b0;&b0;&b0;&b0;&b0;&b0;'>"
                + "<!ENTITY b2 '&b1;&b1;&b1;&b1;&b1;&b1;&b1;&b1;&b1;&b1;&b1;&b1;&b1;&b1;&b1;&b1;'>"
                + "<!ENTITY b3 '&b2;&b2;&b2;&b2;&b2;&b2;&b2;&b2;&b2;&b2;&b2;&b2;&b2;&b2;&b2;&b2;'>"
                + "<!ENTITY b4 '&b3;&b3;&b3;&b3;&b3;&b3;&b3;&b3;&b3;&b3;&b3;&b3;&b3;&b3;&b3;&b3;'>]>"
                + "<a>&b4;</a>";
        assertRefused(Files.writeString(folder.resolve("laughs.xml"), laughs), DAMAGED);
        Path secret = Files.writeString(folder.resolve("secret.txt"), "The vault opens at noon.");
        String outer = "<!DOCTYPE a [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]><a>Words. &s;</a>";
        assertThat(read(Files.writeString(folder.resolve("outer.xml"), outer)).blocks())
                .extracting(Block::text)
                .containsExactly("Words.");
    }

    @Test
    void a_file_of_more_than_100_megabytes_is_not_opened() throws IOException {
        Path file = folder.resolve("big.txt");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(Upload.MOST_BYTES + 1);
        }
        assertRefused(file, "The file is larger than 100 MB.");
    }

    @Test
    void a_100_megabyte_text_is_cut_short() throws Exception {
        Path file = folder.resolve("big.txt");
        byte[] line = "The harbour opens at six.\n\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int size = line.length; size <= Upload.MOST_BYTES; size += line.length) {
                out.write(line);
            }
        }
        assertThat(read(file).remark()).contains("Only the first 5 million characters of the file can be asked.");
    }

    @Test
    void a_100_megabyte_page_that_is_all_markup_is_read_as_far_as_there_is_room() throws Exception {
        Path file = folder.resolve("big.html");
        byte[] line =
                "<div class='buoy'><span>buoy </span></div>\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int size = line.length; size <= Upload.MOST_BYTES; size += line.length) {
                out.write(line);
            }
        }
        assertThat(read(file).remark()).contains("Only the first 16 MB of the page can be asked.");
    }

    @Test
    void a_picture_named_pdf_is_told_by_what_it_is() throws IOException {
        Path file = Files.write(
                folder.resolve("photo.pdf"), "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file, "Files of this type (image/png) are not read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.md", "x.csv", "x.json", "x.xml", "x.odt"})
    void a_pdf_under_another_name_is_not_read_as_if_it_were_text(String name) {
        Path file = folder.resolve(name);
        Harbour.copy("/documents/rules.pdf", file);
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFile.class).hasMessage(DAMAGED);
    }

    @Test
    void a_pdf_named_txt_and_a_text_named_docx_are_read_as_what_they_are() throws Exception {
        Path pdf = folder.resolve("rules.txt");
        Harbour.copy("/documents/rules.pdf", pdf);
        assertThat(read(pdf).blocks()).extracting(Block::text).anyMatch(text -> text.contains("The blue crane lifts"));
        Path text = Files.writeString(folder.resolve("plain.docx"), "The blue crane lifts boats.");
        assertThat(read(text).blocks()).extracting(Block::text).containsExactly("The blue crane lifts boats.");
    }

    @Test
    void an_office_file_a_page_and_an_rtf_named_txt_are_read_as_what_they_are() throws Exception {
        for (String extension : List.of("doc", "docx", "html", "rtf")) {
            Path file = folder.resolve(extension + ".txt");
            Harbour.copy("/documents/rules." + extension, file);
            assertThat(read(file).blocks())
                    .as(extension)
                    .extracting(Block::text)
                    .anyMatch(text -> text.startsWith("The blue crane lifts"));
        }
    }

    @Test
    void a_picture_named_txt_or_html_is_not_read() throws IOException {
        byte[] picture = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
        for (String name : List.of("photo.txt", "photo.html")) {
            Path file = Files.write(folder.resolve(name), picture);
            assertRefused(file, "Files of this type (image/png) are not read.");
        }
    }

    @Test
    void a_file_that_may_not_be_read_says_so() throws IOException {
        Path file = Files.writeString(folder.resolve("locked.txt"), "Words.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the administrator may read all");
        assertRefused(file, "The file could not be opened.");
    }

    /** A document whose main entry is the same element, more often than any document has it. */
    private Path packed(String name, String entry, String element) throws IOException {
        Path file = folder.resolve("bomb-" + name);
        byte[] many = element.repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        try (ZipInputStream original = new ZipInputStream(getClass().getResourceAsStream("/documents/" + name));
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (ZipEntry one = original.getNextEntry(); one != null; one = original.getNextEntry()) {
                byte[] bytes = original.readAllBytes();
                zip.putNextEntry(new ZipEntry(one.getName()));
                if (one.getName().equals(entry)) {
                    String xml = new String(bytes, StandardCharsets.UTF_8);
                    String body = entry.equals("content.xml") ? "<office:text>" : "<w:body>";
                    int at = xml.indexOf(body) + body.length();
                    zip.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    for (long size = 0; size < 350_000_000; size += many.length) {
                        zip.write(many);
                    }
                    bytes = xml.substring(at).getBytes(StandardCharsets.UTF_8);
                }
                zip.write(bytes);
            }
        }
        return file;
    }

    private void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFile.class).hasMessage(sentence);
    }

    private DocumentReading.Text read(Path file) throws UnreadableFile, InterruptedException {
        return new DocumentReading(threads, ReadingLimits.USUAL).read(file);
    }
}
