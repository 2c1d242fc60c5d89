package org.gaiachat.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceUriTest {

    @ParameterizedTest
    @ValueSource(strings = {"Harbour", "Gaia Chat guide", "a/b", "50%+?#", "Übersicht ✓", ".."})
    void whatever_a_dataset_and_a_document_are_called_their_name_leads_back_to_them(String name) {
        var dataset = ResourceUri.ofDataset(name);
        assertThat(ResourceUri.of(dataset.toString())).contains(dataset);
        var document = ResourceUri.ofDocument(name, name);
        assertThat(ResourceUri.of(document.toString())).contains(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file:///etc/passwd",
                "gaia-chat://datasets/",
                "gaia-chat://datasets/a/documents/",
                "gaia-chat://datasets/a/b",
                "gaia-chat://datasets/%zz",
                "gaia-chat://datasets/a/documents/b/c"
            })
    void other_names_name_nothing(String text) {
        assertThat(ResourceUri.of(text)).isEmpty();
    }

    @Test
    void a_plus_sign_is_one() {
        assertThat(ResourceUri.of("gaia-chat://datasets/a+b")).contains(ResourceUri.ofDataset("a+b"));
    }
}
