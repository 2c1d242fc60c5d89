package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gaiachat.gaia.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same text from programs of Debian 12 other than LibreOffice; each file bears its program's name: pandoc 2.17,
 * AbiWord 3.0.5 (whose {@code .doc} is RTF), Gnumeric's ssconvert 1.12.55, wkhtmltopdf 0.12.6, groff 1.22.4 and enscript
 * 1.6.5 with Ghostscript 10.00, mutt 2.2.12, s-nail 14.9.24, sqlite3 3.40 and jq 1.6.
 */
class ProducersTest {

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            pandoc.docx     | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            pandoc.odt      | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            pandoc.rtf      | The blue crane lifts boats of up to nine tonnes.     | Cranes
            pandoc.html     | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            pandoc.xml      | The blue crane lifts boats of up to nine tonnes.     | -
            pandoc.pptx     | In a storm the sluice gate is closed at four metres. | Slide 3
            abiword.docx    | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            abiword.odt     | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            abiword.doc     | The blue crane lifts boats of up to nine tonnes.     | Cranes
            abiword.rtf     | The blue crane lifts boats of up to nine tonnes.     | Cranes
            abiword.html    | The blue crane lifts boats of up to nine tonnes.     | Harbour rules › Cranes
            wkhtmltopdf.pdf | The blue crane lifts boats of up to nine tonnes.     | Page 1, Cranes
            enscript.pdf    | The blue crane lifts boats of up to nine tonnes.     | Page 1, Cranes
            groff.pdf       | Fresh water flows from the tap behind the chandlery. | Page 2
            ssconvert.xlsx  | 8 to 12 metres ¦ A night costs 26 euros.             | Sheet fees.csv
            ssconvert.xls   | 8 to 12 metres ¦ A night costs 26 euros.             | Sheet fees.csv
            ssconvert.ods   | 8 to 12 metres ¦ A night costs 26 euros.             | Sheet fees.csv
            ssconvert.csv   | 8 to 12 metres ¦ A night costs 26 euros.             | -
            sqlite.csv      | Südkai ¦ The south lamp shines "red", mostly.        | -
            sqlite.json     | rule: The south lamp shines "red", mostly.           | -
            jq.json         | rule: The north lamp shines green at night.          | -
            mutt.eml        | The keys of the fish hall hang in the porter’s lodge. | Schlüssel of the fish hall
            """)
    void each_program_gives_its_sentence_and_says_where_it_stands(String name, String sentence, String place)
            throws Exception {
        assertThat(PassageCutter.cut(read(name).blocks()))
                .filteredOn(passage -> passage.text().contains(sentence.replace('¦', '|')))
                .singleElement()
                .satisfies(passage -> assertThat(passage.place().orElse(null)).isEqualTo(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pandoc.docx  | It costs 2 € and tastes of Küste.
            pandoc.rtf   | It costs 2 € and tastes of Küste.
            abiword.rtf  | It costs 2 € and tastes of Küste.
            abiword.html | It costs 2 € and tastes of Küste.
            s-nail.eml   | 魚市場の鍵は事務所に掛かっています。
            """)
    void letters_beyond_ascii_arrive_however_a_program_wrote_them(String name, String words) throws Exception {
        assertThat(read(name).blocks()).extracting(Block::text).anyMatch(text -> text.contains(words));
    }

    private DocumentReading.Text read(String name) throws Exception {
        Path file = folder.resolve(name);
        Harbour.copy("/producers/" + name, file);
        return new DocumentReading(threads, ReadingLimits.USUAL).read(file);
    }
}
