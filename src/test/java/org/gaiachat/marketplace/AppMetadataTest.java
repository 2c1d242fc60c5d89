package org.gaiachat.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppMetadataTest {

    private static final Path OURS = Path.of("src/main/marketplace/app.json");

    @Test
    void ours_has_every_field_that_the_marketplace_knows() throws IOException {
        assertThat(AppMetadata.of(Files.readString(OURS)).problems()).isEmpty();
    }

    @Test
    void what_is_no_json_is_told() {
        assertThat(AppMetadata.of("{").problems()).containsExactly("app.json: is not a JSON object");
    }

    @Test
    void each_missing_field_is_told() {
        assertThat(AppMetadata.of("{}").problems()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"7.2\"|\"7.1\"|min_software_version",
                "\"7.2\"|7.2|min_software_version",
                "\"unrestricted_app_ui_access\": false|\"unrestricted_app_ui_access\": true|unrestricted_app_ui_access",
                "\"version\": 1|\"version\": \"1\"|version",
                "\"read_access\": false|\"read_access\": \"no\"|read_access",
                "\"Gaia Chat\"|\" \"|name",
            })
    void a_wrong_value_is_told(String what, String instead, String field) throws IOException {
        String ours = Files.readString(OURS);
        assertThat(ours).contains(what);
        assertThat(AppMetadata.of(ours.replace(what, instead)).problems())
                .singleElement()
                .asString()
                .contains(field);
    }
}
