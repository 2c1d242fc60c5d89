package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
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
        assertThat(EntityTag.listed(Collections.enumeration(List.of(header)), "\"b\""))
                .isEqualTo(listed);
    }
}
