package org.gaiachat.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.Source;
import org.junit.jupiter.api.Test;

class CitedDocumentsTest {

    private final CitedDocuments documents = new CitedDocuments(
            List.of(source(1, "tides"), source(2, "notes"), source(3, "tides"), source(4, "berths")));

    @Test
    void a_document_is_listed_once_with_all_its_passages() {
        assertThat(documents.all())
                .extracting(CitedDocument::name)
                .containsExactly("tides.md", "notes.md", "berths.md");
        assertThat(documents.all().get(0).passages())
                .extracting(Passage::text)
                .containsExactly("passage 1", "passage 3");
    }

    @Test
    void citations_name_documents_from_then_on() {
        assertThat(documents.renumbered("High. [1] Low. [3] Both. [2][4]"))
                .isEqualTo("High. [1] Low. [1] Both. [2][3]");
    }

    @Test
    void what_only_looks_like_a_citation_stays_as_it_is() {
        String text = "An array `a[4]`, an escaped \\[4], a fence:\n\n```\nb[4] = c[3]\n```\n\n[9] and [99999]";
        assertThat(documents.renumbered(text)).isEqualTo(text);
    }

    private static Source source(int n, String document) {
        var passage = new Passage("passage " + n, 0.5, Optional.empty(), OptionalInt.empty(), List.of());
        return new Source(
                n, document, "Harbour", document + ".md", document + ".md", List.of(passage), Optional.empty());
    }
}
