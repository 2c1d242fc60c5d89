package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gaiachat.gaia.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents as other programs write them: {@code rules}, {@code fees} and {@code safety} by LibreOffice 7.4, the mail,
 * JSON and XML by Python's own libraries. {@link ProducersTest} has other programs'. The texts of {@code encodings} were
 * written by Python and by glibc's iconv.
 */
class RealDocumentsTest {

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            rules.html  | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            rules.odt   | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            rules.doc   | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            rules.docx  | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            rules.rtf   | The blue crane lifts boats of up to nine tonnes.     | Cranes
            rules.pdf   | The blue crane lifts boats of up to nine tonnes.     | Page 1, Cranes
            fees.csv    | 8 to 12 metres ¦ A night costs 26 euros.             | -
            fees.ods    | 8 to 12 metres ¦ A night costs 26 euros.             | Sheet Fees
            fees.xls    | 8 to 12 metres ¦ A night costs 26 euros.             | Sheet Fees
            fees.xlsx   | 8 to 12 metres ¦ A night costs 26 euros.             | Sheet Fees
            safety.odp  | In a storm the sluice gate is closed at four metres. | Slide 3
            safety.ppt  | In a storm the sluice gate is closed at four metres. | Slide 3
            safety.pptx | In a storm the sluice gate is closed at four metres. | Slide 3
            keys.eml    | The keys of the fish hall hang in the porter’s lodge. | Keys of the fish hall
            lamps.json  | rule: The north lamp shines green at night.          | -
            lamps.xml   | The north lamp shines green at night.                | -
            """)
    void each_type_gives_its_sentence_and_says_where_it_stands(String name, String sentence, String place)
            throws Exception {
        assertThat(PassageCutter.cut(read("/documents/" + name).blocks()))
                .filteredOn(passage -> passage.text().contains(sentence.replace('¦', '|')))
                .singleElement()
                .satisfies(passage -> assertThat(passage.place().orElse(null)).isEqualTo(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "doc", "docx", "rtf"})
    void items_of_a_list_are_items_in_every_text_format(String extension) throws Exception {
        assertThat(read("/documents/rules." + extension).blocks())
                .filteredOn(block -> block.kind() == BlockKind.LIST_ITEM)
                .extracting(Block::text)
                .containsExactly("Ring the harbour master first.", "Remove the mast.");
    }

    @Test
    void what_a_printer_puts_around_a_sheet_is_not_text() throws Exception {
        for (String extension : List.of("ods", "xls", "xlsx")) {
            assertThat(read("/documents/fees." + extension).blocks())
                    .as(extension)
                    .extracting(Block::text)
                    .containsExactly(
                            "Pier | Depth",
                            "North pier | 6 metres",
                            "Length | Fee for a night",
                            "8 to 12 metres | A night costs 26 euros.",
                            "12 to 15 metres | 31.5");
        }
    }

    @Test
    void a_mail_of_html_alone_is_read(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("page.eml"), """
                From: desk@example.org
                Subject: The crane
                Content-Type: text/html; charset=utf-8

                <html><body><p>The crane lifts nine tonnes.</p></body></html>
                """);
        assertThat(new DocumentReading(threads, ReadingLimits.USUAL).read(file).blocks())
                .extracting(Block::text)
                .contains("The crane lifts nine tonnes.");
    }

    @Test
    void a_mail_is_read_once_with_its_people_and_without_its_attachment() throws Exception {
        assertThat(read("/documents/keys.eml").blocks())
                .extracting(Block::text)
                .containsExactly(
                        "Keys of the fish hall",
                        "From | Ada Quay <ada@harbour.example>",
                        "To | Ben Pier <ben@harbour.example>",
                        "Date | Mon, 02 Mar 2026 09:15:00 +0100",
                        "Dear Ben,",
                        "The keys of the fish hall hang in the porter’s lodge.",
                        "Ada");
    }

    @ParameterizedTest
    @CsvSource({
        "utf-16.txt, Die Schlüssel der Fischhalle hängen im Büro",
        "utf-8-with-mark.txt, Die Schlüssel der Fischhalle hängen im Büro",
        "windows-1252.txt, Die Schlüssel der Fischhalle hängen im Büro – „gleich links“. Das Schloß kostet 20 €",
        "shift-jis.txt, 魚市場の鍵は事務所に掛かっています。",
        "utf-16be.txt, Die Schlüssel der Fischhalle hängen im Büro – „gleich links“. Das Schloß kostet 20 €.",
        "utf-32le.txt, Die Schlüssel der Fischhalle hängen im Büro – „gleich links“. Das Schloß kostet 20 €.",
        "iso-8859-15.txt, Die Schlüssel der Fischhalle hängen im Büro gleich links. Das Schloß kostet 20 €.",
        "windows-1251.txt, Ключи от рыбного зала висят в конторе.",
        "euc-jp.txt, 魚市場の鍵は事務所に掛かっています。",
        "iso-2022-jp.txt, 魚市場の鍵は事務所に掛かっています。",
        "gb18030.txt, 鱼市场的钥匙挂在办公室里。",
        "big5.txt, 魚市場的鑰匙掛在辦公室裡。",
        "euc-kr.txt, 어시장 열쇠는 사무실에 걸려 있습니다.",
        "koi8-r.txt, Ключи от рыбного зала висят в конторе.",
        "utf-16le-without-mark.txt, Fischereihafen Süd: Die Schlüssel der Fischhalle hängen im Büro gleich links.",
        "utf-16be-without-mark.txt, Fischereihafen Süd: Die Schlüssel der Fischhalle hängen im Büro gleich links.",
        "iso-8859-2.txt, Klucze do hali rybnej wiszą w biurze po lewej stronie. Łódź może stać przy północnym nabrzeżu",
        "iso-8859-2-czech.txt, Klíče od rybí haly visí v kanceláři vlevo. Loď může stát u severního mola tři dny",
        "iso-8859-2-hungarian.txt, A halcsarnok kulcsai az irodában lógnak",
        "windows-1250.txt, Klucze do hali rybnej wiszą w biurze po lewej stronie. Łódź może stać przy północnym nabrzeżu",
        "mac-roman.txt, Fischereihafen Süd: Die Schlüssel der Fischhalle hängen im Büro gleich links.",
        "mac-roman-french.txt, Les clés de la halle aux poissons sont accrochées au bureau",
        "iso-8859-1-french.txt, Les clés de la halle aux poissons sont accrochées au bureau"
    })
    void text_is_read_in_the_encoding_it_was_written_in(String name, String sentence) throws Exception {
        assertThat(read("/encodings/" + name).blocks())
                .extracting(Block::text)
                .anyMatch(text -> text.startsWith(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "md", "csv", "html", "eml"})
    void a_text_in_UTF_8_is_known_as_such_wherever_its_first_letter_beyond_ascii_stands(String extension)
            throws Exception {
        String head = extension.equals("eml") ? "Subject: Keys\nContent-Type: text/html\nMIME-Version: 1.0\n\n" : "";
        Path file = folder.resolve("late." + extension);
        Files.writeString(file, head + "The harbour opens at six.\n\n".repeat(1_000) + "Die Schlüssel hängen im Büro.");
        assertThat(new DocumentReading(threads, ReadingLimits.USUAL).read(file).blocks())
                .extracting(Block::text)
                .anyMatch(text -> text.endsWith("Die Schlüssel hängen im Büro."));
    }

    @Test
    void a_text_whose_encoding_is_not_found_out_is_reported_and_not_garbled() {
        assertThatThrownBy(() -> read("/encodings/utf-16le-japanese-without-mark.txt"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("The encoding of the text could not be told; saved as UTF-8 it can be read.");
    }

    private DocumentReading.Text read(String resource) throws Exception {
        Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        Harbour.copy(resource, file);
        return new DocumentReading(threads, ReadingLimits.USUAL).read(file);
    }
}
