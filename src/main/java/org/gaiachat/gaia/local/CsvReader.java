package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads comma, semicolon and tab separated values (RFC 4180 and how spreadsheets write them): a record is a row. */
final class CsvReader implements DocumentReader {

    private static final String SEPARATORS = ",;\t";

    @Override
    public boolean reads(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    @Override
    public void read(Path file, Consumer<Block> blocks) throws UnreadableFile {
        try {
            String text = TextFile.read(file);
            CSVFormat format = CSVFormat.EXCEL
                    .builder()
                    .setDelimiter(separator(text))
                    .setLenientEof(true)
                    .setTrailingData(true)
                    .get();
            for (CSVRecord record : format.parse(new StringReader(text))) {
                blocks.accept(new Block(BlockKind.TABLE_ROW, "", TableRowText.join(record.toList()), 0, List.of()));
            }
            if (text.length() >= TextFile.MOST) {
                throw new EnoughText();
            }
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        } catch (UncheckedIOException e) {
            throw UnreadableFile.of(file, e.getCause());
        }
    }

    /** The separator that the first line has most of. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        for (int i = 0; i < text.length() && text.charAt(i) != '\n'; i++) {
            int at = SEPARATORS.indexOf(text.charAt(i));
            if (at >= 0) {
                counts[at]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
