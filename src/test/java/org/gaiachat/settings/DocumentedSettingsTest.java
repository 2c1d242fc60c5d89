package org.gaiachat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who looks a setting up finds it, wherever they look. */
class DocumentedSettingsTest {

    private static final Set<String> EXAMPLES = names(".env.example", "(?m)^#([A-Z_]+)=");

    @Test
    void the_guides_table_and_the_example_file_name_the_same_settings() {
        assertThat(names("src/main/guide/configuration.md", "(?m)^\\| `([A-Z_]+)` \\|"))
                .containsExactlyInAnyOrderElementsOf(EXAMPLES);
    }

    @Test
    void the_readme_names_every_setting_of_the_example_file() {
        assertThat(names("README.md", "`([A-Z_]+)`")).containsAll(EXAMPLES);
    }

    @Test
    void every_setting_with_a_packaged_default_is_in_the_example_file() {
        var packaged = PackagedDefaults.read(getClass().getClassLoader()).stringPropertyNames();
        assertThat(packaged.stream().map(ConfigurationValues::variable))
                .isNotEmpty()
                .isSubsetOf(EXAMPLES);
    }

    private static Set<String> names(String file, String pattern) {
        try {
            return Pattern.compile(pattern)
                    .matcher(Files.readString(Path.of(file)))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
