package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "/a.js,text/javascript; charset=utf-8",
        "/a.mjs,text/javascript; charset=utf-8",
        "/a.wasm,application/wasm",
        "/a.svg,image/svg+xml; charset=utf-8",
        "/a.woff2,font/woff2",
        "/a.webmanifest,application/manifest+json; charset=utf-8",
        "/a.unknown,application/octet-stream",
        "/a,application/octet-stream"
    })
    void S_28_a_file_has_the_type_that_its_name_says(String path, String type) {
        assertThat(MediaTypes.of(path)).isEqualTo(type);
    }
}
