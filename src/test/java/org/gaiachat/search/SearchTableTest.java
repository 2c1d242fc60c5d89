package org.gaiachat.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pier                | \"pier\"",
                "a \"north\" pier, 2 | \"a \"\"north\"\" pier, 2\"",
                "=HYPERLINK(1)       | \"'=HYPERLINK(1)\"",
                "+1                  | \"'+1\"",
                "-1                  | \"'-1\"",
                "@SUM(1)             | \"'@SUM(1)\"",
                "``                  | \"\"",
            })
    void a_cell_holds_text_and_no_formula(String text, String cell) {
        assertThat(SearchTable.cell(text)).isEqualTo(cell);
    }
}
