package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"b\" | true",
                "\"a\", W/\"b\", \"c\" | true",
                "* | true",
                "\"a\" | false",
                "b | false",
                "\"bb\" | false"
            })
    void S_22_lists_weak_tags_and_the_star_are_understood(String header, boolean listed) {
        assertThat(EntityTag.listed(header, "\"b\"")).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"b\" | true", "\"a\", \"b\" | true", "* | true", "W/\"b\" | false", "\"a\" | false"})
    void S_22_what_must_match_is_compared_strongly(String header, boolean listed) {
        assertThat(EntityTag.listedStrongly(header, "\"b\"")).isEqualTo(listed);
    }
}
