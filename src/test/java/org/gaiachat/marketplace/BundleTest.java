package org.gaiachat.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    @TempDir
    Path folder;

    private String spec;
    private String metadata;

    @BeforeEach
    void read() throws IOException {
        spec = Files.readString(Path.of("src/main/marketplace/appspec.yaml"));
        metadata = Files.readString(Path.of("src/main/marketplace/app.json"));
    }

    @Test
    void it_holds_the_specification_the_metadata_and_the_image() throws IOException {
        String withKey = BundleBuild.withKey(spec, Map.of("GAIA_API_KEY", "k3y-of-a-test"));
        var bundle = new Bundle(withKey, metadata);
        Path image = Files.writeString(folder.resolve("gaia-chat.tar"), "layers");
        Path file = folder.resolve("bundle.tar.gz");
        bundle.write(file, List.of(image));
        assertThat(bundle.images()).containsExactly("gaia-chat:latest");
        assertThat(entries(file))
                .containsOnlyKeys("appspec.yaml", "app.json", "gaia-chat.tar")
                .containsEntry("appspec.yaml", withKey)
                .containsEntry("gaia-chat.tar", "layers");
    }

    @Test
    void the_same_parts_are_the_same_bytes() throws IOException {
        var bundle = new Bundle(BundleBuild.withKey(spec, Map.of("GAIA_API_KEY", "k3y-of-a-test")), metadata);
        bundle.write(folder.resolve("1"), List.of());
        bundle.write(folder.resolve("2"), List.of());
        assertThat(folder.resolve("1")).hasSameBinaryContentAs(folder.resolve("2"));
    }

    @Test
    void the_repositorys_own_placeholder_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> new Bundle(spec, metadata))
                .hasMessageContaining("GAIA_API_KEY holds a placeholder")
                .hasMessageContaining("Give the key to this build");
    }

    @ParameterizedTest
    @ValueSource(strings = {"your-key", "changeme", "", "xxxx", "a key with spaces"})
    void whatever_the_application_would_refuse_is_refused(String key) {
        assertThatThrownBy(() -> new Bundle(spec.replace(Bundle.PLACEHOLDER, key), metadata))
                .isInstanceOf(RefusedBundle.class)
                .hasMessageContaining("GAIA_API_KEY");
    }

    @Test
    void without_a_key_in_the_specification_the_embedded_engine_answers() {
        String entry = "            - name: GAIA_API_KEY\n              value: \"" + Bundle.PLACEHOLDER + "\"\n";
        assertThat(spec).contains(entry);
        assertThat(new Bundle(spec.replace(entry, ""), metadata).images()).isNotEmpty();
    }

    @Test
    void the_key_may_come_from_a_file_and_is_quoted_where_yaml_needs_it() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "a\"b\\c\n");
        String filled = BundleBuild.withKey(spec, Map.of("GAIA_API_KEY_FILE", key.toString()));
        assertThat(AppSpec.of(filled).environment("GAIA_API_KEY")).containsExactly("a\"b\\c");
    }

    @Test
    void a_specification_or_metadata_with_a_fault_makes_no_bundle() {
        assertThatThrownBy(() -> new Bundle(spec.replace("kind: ReplicaSet", "kind: Deployment"), "{}"))
                .hasMessageContaining("“Deployment” is refused")
                .hasMessageContaining("app.json: “name”");
    }

    private static Map<String, String> entries(Path file) throws IOException {
        var entries = new TreeMap<String, String>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.put(entry.getName(), new String(tar.readAllBytes()));
            }
        }
        return entries;
    }
}
