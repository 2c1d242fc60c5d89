package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*stars* and _lines_",
                "<script>alert(1)</script>",
                "![x](javascript:alert(1))",
                "# no heading",
                "- no item",
                "+ no item",
                "12. no item",
                "1) no item",
                "=== no heading",
                "a `tick` and a \\ back",
                "&amp; &lt;b&gt;",
                "| a | b |",
                "~~gone~~",
                "> no quotation"
            })
    void the_text_of_a_document_reads_as_it_stands(String text) {
        String html =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(PlainMarkdown.line(text)));
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        assertThat(html).isEqualTo("<p>" + escaped + "</p>\n");
    }

    @Test
    void a_number_in_brackets_is_not_taken_for_a_citation() {
        assertThat(PlainMarkdown.line("as shown in [2] and [ab]")).isEqualTo("as shown in \\[\u20602\\] and \\[ab\\]");
    }

    @Test
    void a_fence_is_longer_than_the_fences_in_the_code() {
        assertThat(PlainMarkdown.code("```\nx\n```")).isEqualTo("````\n```\nx\n```\n````");
    }
}
