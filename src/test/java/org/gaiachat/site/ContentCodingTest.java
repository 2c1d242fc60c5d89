package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd       | BROTLI",
                "gzip                          | GZIP",
                "GZIP                          | GZIP",
                "br;q=0, gzip;q=0.5            | GZIP",
                "gzip;q=1, br;q=0.2            | GZIP",
                "*;q=0.1                       | BROTLI",
                "*;q=0.1, br;q=0               | GZIP",
                "xbr, brr                      | IDENTITY",
                "identity;q=0                  | IDENTITY",
                "identity, br;q=0.5            | IDENTITY",
                "identity;q=0, gzip;q=0.001    | GZIP",
                "*;q=0                         | IDENTITY",
                "br;q=nonsense                 | IDENTITY",
                "br;q=NaN, gzip;q=1e0          | IDENTITY",
                "br;q=1.0000, gzip;q=0.5       | GZIP",
                "br;q=2                        | IDENTITY",
                "''                            | IDENTITY",
                ";                             | IDENTITY",
                ";;q=1, gzip                   | GZIP",
            })
    void S_26_the_coding_with_the_highest_weight_is_chosen_by_whole_names(String header, ContentCoding chosen) {
        assertThat(ContentCoding.accepted(header).get(0)).isEqualTo(chosen);
    }

    @Test
    void a_client_that_says_nothing_gets_the_file_as_it_is() {
        assertThat(ContentCoding.accepted("")).containsExactly(ContentCoding.IDENTITY);
    }
}
