package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.gaiachat.gaia.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReadingTest {

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void a_word_document_keeps_its_headings_table_rows_and_list_items() throws Exception {
        List<Block> blocks = read("/harbour/berths.docx", ReadingLimits.USUAL).blocks();
        assertThat(blocks)
                .contains(new Block(BlockKind.HEADING, "", "North pier", 0, List.of("North pier")))
                .contains(new Block(BlockKind.TABLE_ROW, "", "8 to 12 metres | 26 euros", 0, List.of("Fees")))
                .contains(new Block(BlockKind.LIST_ITEM, "- ", "Telephone: 0555 010 220", 0, List.of("Contact")));
    }

    @Test
    void a_pdf_keeps_its_pages_and_lends_its_first_lines_as_headings() throws Exception {
        List<Block> blocks = read("/harbour/tides.pdf", ReadingLimits.USUAL).blocks();
        assertThat(blocks).extracting(Block::page).contains(1, 2, 3).isSorted();
        assertThat(blocks)
                .filteredOn(block -> block.kind() == BlockKind.HEADING)
                .extracting(Block::text)
                .containsExactly("Tide tables", "Records", "Safety");
        assertThat(blocks)
                .filteredOn(block -> block.text().contains("5.8 metres, was measured on 3 February 1990."))
                .singleElement()
                .satisfies(block -> assertThat(block.headings()).containsExactly("Records"));
    }

    @Test
    void what_a_slide_master_says_on_every_slide_is_left_out() throws Exception {
        Path file = folder.resolve("slides.pptx");
        try (XMLSlideShow slides = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            slides.getSlideMasters().get(0).createTextBox().setText("Harbour of Example, confidential");
            slides.createSlide().createTextBox().setText("The sluice gate is closed.");
            slides.createSlide().createTextBox().setText("The lamp is green.");
            slides.write(out);
        }

        assertThat(reading(ReadingLimits.USUAL).read(file).blocks())
                .extracting(Block::text)
                .containsExactly("The sluice gate is closed.", "The lamp is green.");
    }

    @Test
    void the_encoding_of_plain_text_is_found_out() throws Exception {
        assertThat(read("/encodings/latin-1.txt", ReadingLimits.USUAL).blocks())
                .extracting(Block::text)
                .anyMatch(text -> text.contains("Die Schlüssel der Fischhalle hängen im Büro"));
    }

    @Test
    void html_is_read_without_its_scripts_and_menus() throws Exception {
        Path file = write("page.html", """
                <html><head><title>T</title><style>p {}</style></head><body><nav>Home</nav>
                <h1>Ferry</h1><p>It leaves at <b>nine</b>.<script>track()</script></p>
                <ul><li>Bikes are free</li><li>Dogs too</li></ul><pre>call 555\n  now</pre>
                <table><tr><td>Adult</td><td>5 euros</td></tr></table><div>Loose words</div></body></html>
                """);
        List<String> ferry = List.of("Ferry");
        assertThat(reading(ReadingLimits.USUAL).read(file).blocks())
                .containsExactly(
                        new Block(BlockKind.HEADING, "", "Ferry", 0, ferry),
                        new Block(BlockKind.PARAGRAPH, "", "It leaves at nine.", 0, ferry),
                        new Block(BlockKind.LIST_ITEM, "- ", "Bikes are free", 0, ferry),
                        new Block(BlockKind.LIST_ITEM, "- ", "Dogs too", 0, ferry),
                        new Block(BlockKind.CODE, "", "call 555\n  now", 0, ferry),
                        new Block(BlockKind.TABLE_ROW, "", "Adult | 5 euros", 0, ferry),
                        new Block(BlockKind.PARAGRAPH, "", "Loose words", 0, ferry));
    }

    @Test
    void what_stands_in_blocks_of_one_table_cell_is_not_glued_together() throws Exception {
        Path file = write(
                "hours.html",
                "<table><tr><td>Monday<div>9-<b>17</b></div></td>"
                        + "<td><section>Closed</section><section>at Easter</section></td></tr></table>");
        assertThat(reading(ReadingLimits.USUAL).read(file).blocks())
                .containsExactly(new Block(BlockKind.TABLE_ROW, "", "Monday 9-17 | Closed at Easter", 0, List.of()));
    }

    @Test
    void tables_that_lay_out_a_page_are_no_rows_and_those_in_them_are() throws Exception {
        Path file = write(
                "layout.html",
                "<table><tr><td>Menu</td><td>Welcome.<table><tr><td>Adult</td><td>5 euros</td></tr></table>"
                        + "<p>See you.</p></td><td>News</td></tr><tr><td>Child</td><td>free</td></tr></table>");
        assertThat(reading(ReadingLimits.USUAL).read(file).blocks())
                .extracting(block -> block.kind() + " " + block.text())
                .containsExactly(
                        "PARAGRAPH Menu",
                        "PARAGRAPH Welcome.",
                        "TABLE_ROW Adult | 5 euros",
                        "PARAGRAPH See you.",
                        "PARAGRAPH News",
                        "TABLE_ROW Child | free");
    }

    @Test
    void each_text_of_a_list_in_json_is_a_row_and_its_numbers_are_one() throws Exception {
        Path file =
                write("lists.json", "{\"name\": \"Pier\", \"rules\": [\"No fires.\", 1, 2, \"No dogs.\"], \"fee\": 3}");
        assertThat(reading(ReadingLimits.USUAL).read(file).blocks())
                .extracting(Block::text)
                .containsExactly("No fires.", "1 | 2", "No dogs.", "name: Pier | fee: 3");
    }

    @Test
    void a_row_in_json_that_goes_on_and_on_is_given_in_parts() throws Exception {
        Path file = write("numbers.json", "[" + "1234567,".repeat(10_000) + "1]");
        assertThat(reading(ReadingLimits.USUAL).read(file).blocks())
                .hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(block.text()).hasSizeLessThan(10_100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.csv", "one.json", "one.md", "one.xml", "one.html"})
    void one_block_beyond_the_limit_is_cut_short_and_the_remark_says_so(String name) throws Exception {
        String words = "words ".repeat(400_000);
        Path file = write(
                name,
                switch (name) {
                    case "one.json" -> "[\"" + words + "\"]";
                    case "one.xml" -> "<a>" + words + "</a>";
                    case "one.html" -> "<table><tr><td>" + words + "</td></tr></table>";
                    case "one.csv" -> '"' + words;
                    default -> words;
                });
        ReadingLimits narrow = new ReadingLimits(Duration.ofSeconds(60), 100_000_000, 1_000_000);
        DocumentReading.Text text = reading(narrow).read(file);
        assertThat(text.remark()).contains("Only the first 1 million characters of the file can be asked.");
        assertThat(text.blocks().stream()
                        .mapToInt(block -> block.text().length())
                        .sum())
                .isBetween(999_000, 1_000_000);
    }

    @Test
    void text_beyond_the_limit_is_left_out_and_the_remark_says_so() throws Exception {
        Path file = write("long.txt", "First paragraph.\n\n" + "x ".repeat(3_000_000));
        ReadingLimits narrow = new ReadingLimits(Duration.ofSeconds(60), 100_000_000, 1_000_000);
        DocumentReading.Text text = reading(narrow).read(file);
        assertThat(text.blocks()).extracting(Block::text).first().isEqualTo("First paragraph.");
        assertThat(text.blocks().stream()
                        .mapToInt(block -> block.text().length())
                        .sum())
                .isBetween(500_000, 1_000_000);
        assertThat(text.remark()).contains("Only the first 1 million characters of the file can be asked.");
    }

    @Test
    void a_file_beyond_the_limit_of_size_is_not_opened() throws Exception {
        Path file = write("big.txt", "x".repeat(2 * 1024 * 1024 + 1));
        ReadingLimits narrow = new ReadingLimits(Duration.ofSeconds(60), 2 * 1024 * 1024, 1_000_000);
        assertThatThrownBy(() -> reading(narrow).read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("The file is larger than 2 MB.");
    }

    @Test
    void a_file_that_takes_too_long_is_given_up() throws Exception {
        Path file = write("slow.txt", "words ".repeat(500_000));
        ReadingLimits impatient = new ReadingLimits(Duration.ZERO, 100_000_000, 10_000_000);
        assertThatThrownBy(() -> reading(impatient).read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Reading the file took longer");
    }

    @Test
    void a_binary_file_is_named_as_a_type_that_is_not_read() throws Exception {
        Path file = Files.write(folder.resolve("x.bin"), new byte[] {0, 1, 2, 3, 0, (byte) 200, 7});
        assertThatThrownBy(() -> reading(ReadingLimits.USUAL).read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("Files of this type (application/octet-stream) are not read.");
    }

    private DocumentReading.Text read(String resource, ReadingLimits limits) throws Exception {
        Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        Harbour.copy(resource, file);
        return reading(limits).read(file);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private DocumentReading reading(ReadingLimits limits) {
        return new DocumentReading(threads, limits);
    }
}
