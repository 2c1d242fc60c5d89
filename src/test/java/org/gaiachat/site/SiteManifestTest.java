package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteManifestTest {

    private static final byte[] INDEX = bytes("<html><head><base href=\"./\" /></head></html>");

    private final SiteManifest manifest = SiteManifest.of(Map.of(
            "/index.html", INDEX,
            "/index.html.br", bytes("br"),
            "/assets/app-1a2b.js", bytes("js"),
            "/assets/app-1a2b.js.gz", bytes("gz"),
            "/notes.gz", bytes("an archive of its own"),
            "/favicon.svg", bytes("<svg/>")));

    @Test
    void S_39_a_war_without_its_page_does_not_start() {
        assertThatThrownBy(() -> SiteManifest.of(Map.of("/robots.txt", bytes(""))))
                .hasMessageContaining("no index.html");
    }

    @Test
    void a_page_without_a_base_does_not_start() {
        assertThatThrownBy(() -> SiteManifest.of(Map.of("/index.html", bytes("<html></html>"))))
                .hasMessageContaining("<base href=\"./\">");
    }

    @Test
    void S_18_S_19_hashed_files_are_kept_for_ever_and_others_asked_for_each_time() {
        assertThat(manifest.file("/assets/app-1a2b.js").orElseThrow().cacheControl())
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(manifest.file("/favicon.svg").orElseThrow().cacheControl()).isEqualTo("no-cache");
        assertThat(manifest.page(0).orElseThrow().cacheControl()).isEqualTo("no-cache");
    }

    @Test
    void compressed_variants_are_no_files_of_their_own_but_other_archives_are() {
        assertThat(manifest.file("/assets/app-1a2b.js.gz")).isEmpty();
        assertThat(manifest.file("/index.html.br")).isEmpty();
        assertThat(manifest.file("/notes.gz")).isPresent();
    }

    @Test
    void S_25_each_coding_has_an_entity_tag_of_its_own() {
        var variants = manifest.file("/assets/app-1a2b.js").orElseThrow().variants();
        assertThat(variants.get(ContentCoding.IDENTITY).etag())
                .isNotEqualTo(variants.get(ContentCoding.GZIP).etag());
    }

    @Test
    void S_20_the_same_bytes_have_the_same_tag_and_others_another() {
        var same = SiteManifest.of(Map.of("/index.html", INDEX));
        var other = SiteManifest.of(Map.of("/index.html", bytes("<base href=\"./\">")));
        assertThat(tag(same)).isEqualTo(tag(manifest)).isNotEqualTo(tag(other));
    }

    @Test
    void S_33_the_page_of_a_deep_link_finds_its_files_without_knowing_where_it_is_mounted() {
        assertThat(html(manifest, 0)).contains("<base href=\"./\"");
        assertThat(html(manifest, 1)).contains("<base href=\"../\"");
        assertThat(html(manifest, 3)).contains("<base href=\"../../../\"");
        assertThat(manifest.page(100)).isEmpty();
    }

    private static String tag(SiteManifest manifest) {
        return manifest.page(0)
                .orElseThrow()
                .variants()
                .get(ContentCoding.IDENTITY)
                .etag();
    }

    private static String html(SiteManifest manifest, int depth) {
        return new String(
                manifest.page(depth)
                        .orElseThrow()
                        .variants()
                        .get(ContentCoding.IDENTITY)
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
