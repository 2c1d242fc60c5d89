package org.gaiachat.image;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in the image, and what is not. */
class ContentsIT {

    private static final Engine ENGINE = Engine.configured();
    private static final Path FOLDER = BuiltImage.PROJECT.resolve("target/image");

    /** What the image may take, in bytes: docs/marketplace.md, Figures. */
    private static final long UNPACKED = 330_000_000;

    private static final long COMPRESSED = 140_000_000;

    private static final ImageArchive ARCHIVE = new ImageArchive(FOLDER.resolve("image.tar"));

    @BeforeAll
    static void save() throws IOException {
        Files.deleteIfExists(ARCHIVE.file());
        ENGINE.must("save", "-o", ARCHIVE.file().toString(), BuiltImage.name());
    }

    @Test
    void no_secret_is_in_any_layer() throws IOException {
        ARCHIVE.eachFile((entry, content) -> {
            assertThat(entry.getName()).doesNotContainPattern("(^|/)(\\.env|\\.git|\\.m2|\\.npmrc|settings\\.xml)(/|$)");
            if (entry.getSize() < 2_000_000) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .as(entry.getName())
                        .doesNotContain(BuiltImage.CANARY)
                        .doesNotContain("PRIVATE KEY-----");
            }
        });
        assertThat(ENGINE.must("history", "--no-trunc", BuiltImage.NAME) + ENGINE.must("image", "inspect", BuiltImage.NAME))
                .doesNotContain(BuiltImage.CANARY)
                .doesNotContain("GAIA_API_KEY=");
    }

    @Test
    void it_keeps_its_size() throws IOException {
        var sizes = ARCHIVE.sizes();
        Files.writeString(FOLDER.resolve("layers.md"), sizes.table());
        assertThat(sizes.unpacked()).isLessThanOrEqualTo(UNPACKED);
        assertThat(sizes.compressed()).isLessThanOrEqualTo(COMPRESSED);
    }

    @Test
    void it_runs_as_nobody_in_particular_and_says_what_it_is() {
        JsonObject image = inspected();
        JsonObject config = image.getJsonObject("Config");
        assertThat(config.getString("User")).isEqualTo("1001:0");
        assertThat(config.getJsonArray("Entrypoint").getString(0)).isEqualTo("/opt/gaia-chat/launch");
        assertThat(config.getJsonObject("Labels"))
                .containsKeys(
                        "org.opencontainers.image.title",
                        "org.opencontainers.image.description",
                        "org.opencontainers.image.licenses",
                        "org.opencontainers.image.version",
                        "org.opencontainers.image.revision",
                        "org.opencontainers.image.created");
        assertThat(config.getJsonObject("Labels").getString("org.opencontainers.image.revision")).isEqualTo("of-the-tests");
        assertThat(image.toString()).contains("Healthcheck").contains("--ready");
    }

    @Test
    void both_halves_have_their_list_of_parts_and_every_licence_is_allowed() throws IOException {
        var licences = new Licences();
        ARCHIVE.eachFile((entry, content) -> {
            if (entry.getName().matches("opt/gaia-chat/sbom/(server|page)\\.cdx\\.json")) {
                licences.add(entry.getName(), content);
            }
        });
        Files.writeString(FOLDER.resolve("licences.md"), licences.table());
        assertThat(licences.parts())
                .contains("lucene-core", "tika-core", "react", "react-dom", "react-markdown")
                .doesNotContain("vitest", "eslint");
        assertThat(licences.refused()).isEmpty();
    }

    private static JsonObject inspected() {
        try (var reader = Json.createReader(new java.io.StringReader(ENGINE.must("image", "inspect", BuiltImage.name())))) {
            JsonArray images = reader.readArray();
            return images.getJsonObject(0);
        }
    }
}
