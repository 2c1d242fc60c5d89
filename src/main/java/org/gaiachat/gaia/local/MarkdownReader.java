package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Reads markdown (CommonMark 0.31 with GitHub's tables). */
final class MarkdownReader implements DocumentReader {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Override
    public boolean reads(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    @Override
    public void read(Path file, Consumer<Block> blocks) throws UnreadableFile {
        try {
            PARSER.parse(TextFile.read(file)).accept(new MarkdownBlocks(blocks));
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }
}
