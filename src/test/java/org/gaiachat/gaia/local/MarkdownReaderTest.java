package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {

    @TempDir
    Path folder;

    @Test
    void headings_paragraphs_items_code_and_rows_are_blocks_of_their_own() throws Exception {
        List<Block> blocks = read("""
                # Installing

                Take *this*
                `file`.

                ## Docker

                1. Build
                2. Run
                   - quickly

                ```
                docker run
                ```

                | Name | Use |
                |------|-----|
                | port | 8080 |
                """);
        List<String> above = List.of("Installing", "Docker");
        assertThat(blocks)
                .containsExactly(
                        new Block(BlockKind.HEADING, "", "Installing", 0, List.of("Installing")),
                        new Block(BlockKind.PARAGRAPH, "", "Take this file.", 0, List.of("Installing")),
                        new Block(BlockKind.HEADING, "", "Docker", 0, above),
                        new Block(BlockKind.LIST_ITEM, "1. ", "Build", 0, above),
                        new Block(BlockKind.LIST_ITEM, "2. ", "Run", 0, above),
                        new Block(BlockKind.LIST_ITEM, "- ", "quickly", 0, above),
                        new Block(BlockKind.CODE, "", "docker run", 0, above),
                        new Block(BlockKind.TABLE_ROW, "", "Name | Use", 0, above),
                        new Block(BlockKind.TABLE_ROW, "", "port | 8080", 0, above));
    }

    @Test
    void html_in_markdown_is_not_text() throws Exception {
        assertThat(read("<!-- note -->\n\nBread<br>and butter\n"))
                .extracting(Block::text)
                .containsExactly("Bread and butter");
    }

    private List<Block> read(String markdown) throws Exception {
        List<Block> blocks = new ArrayList<>();
        new MarkdownReader().read(Files.writeString(folder.resolve("a.md"), markdown), blocks::add);
        return blocks;
    }
}
