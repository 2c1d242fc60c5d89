package org.gaiachat.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.Source;
import org.junit.jupiter.api.Test;

class CitationsTest {

    private final Citations citations = new Citations(
            List.of(
                    new Source(1, "d1", "Old Harbour", "a [draft].pdf", "/a.pdf", List.of(), Optional.empty()),
                    new Source(2, "d2", "H", "b.md", "/b.md", List.of(), Optional.of(URI.create("https://x/b")))),
            URI.create("http://chat/gaia/"));

    @Test
    void each_known_citation_is_annotated_where_it_stands_and_no_other() {
        var annotations = citations.annotations("Long [2], not [7].");
        assertThat(annotations).hasSize(1);
        var citation = annotations.getJsonObject(0).getJsonObject("url_citation");
        assertThat(citation.getInt("start_index")).isEqualTo(5);
        assertThat(citation.getInt("end_index")).isEqualTo(8);
        assertThat(citation.getString("url")).isEqualTo("https://x/b");
        assertThat(citation.getString("title")).isEqualTo("b.md");
    }

    @Test
    void a_document_without_an_address_has_one_here() {
        var citation = citations.annotations("[1]").getJsonObject(0).getJsonObject("url_citation");
        assertThat(citation.getString("url"))
                .isEqualTo("http://chat/gaia/api/datasets/Old%20Harbour/documents/d1/file");
    }

    @Test
    void the_footer_is_a_list_in_which_no_name_breaks_its_link() {
        assertThat(citations.footer())
                .contains("1. [a \\[draft\\].pdf](http://chat/")
                .contains("2. [b.md](https://x/b)");
        assertThat(new Citations(List.of(), URI.create("http://x/")).footer()).isEmpty();
    }
}
