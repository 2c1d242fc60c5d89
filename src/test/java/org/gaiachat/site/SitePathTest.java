package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {

    @ParameterizedTest
    @CsvSource({
        "/,/,0",
        "/c/42,/c/42,1",
        "/d/a%20b/,/d/a b/,2",
        "/d/%E2%9C%93,/d/✓,1",
        "/d/a+b,/d/a+b,1",
        "/d/100%,,",
        "/d/~x,/d/~x,1"
    })
    void S_04_a_path_is_decoded_once_and_plus_stays_plus(String raw, String decoded, Integer depth) {
        var path = SitePath.of(raw);
        assertThat(path.map(SitePath::decoded).orElse(null)).isEqualTo(decoded);
        assertThat(path.map(SitePath::depth).orElse(null)).isEqualTo(depth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c",
                "//x",
                "/a//b",
                "/..",
                "/a/../b",
                "/a/./b",
                "/.",
                "/a/.",
                "/a/..",
                "/%2e%2e/x",
                "/a/%2E",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/a%00",
                "/a;b",
                "/..;/x",
                "/%252e%252e/",
                "/%253B",
                "/%",
                "/%4",
                "/%zz",
                "/%ff",
                "/%c0%ae",
                "/a%0d%0ab"
            })
    void S_05_a_path_that_means_to_escape_is_none(String raw) {
        assertThat(SitePath.of(raw)).isEmpty();
    }

    @Test
    void S_06_the_area_is_the_whole_first_segment() {
        assertThat(SitePath.of("/api/x").orElseThrow().area()).isEqualTo("api");
        assertThat(SitePath.of("/apiary").orElseThrow().area()).isEqualTo("apiary");
        assertThat(SitePath.of("/").orElseThrow().area()).isEmpty();
    }
}
