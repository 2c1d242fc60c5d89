package org.gaiachat.gaia.local;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads JSON (RFC 8259): the plain values of each object are a row, each after its name. */
final class JsonReader implements DocumentReader {

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    @Override
    public void read(Path file, Consumer<Block> blocks) throws UnreadableFile {
        try (Reader text = TextFile.open(file);
                JsonParser parser = Json.createParser(text)) {
            new Rows(blocks).take(parser);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        } catch (JsonParsingException e) {
            throw new UnreadableFile(UnreadableFile.DAMAGED, e);
        }
    }

    private static final class Rows {

        private final Consumer<Block> blocks;
        private final Deque<List<String>> open = new ArrayDeque<>();
        private String key = "";

        Rows(Consumer<Block> blocks) {
            this.blocks = blocks;
            open.push(new ArrayList<>());
        }

        void take(JsonParser parser) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> {
                        open.push(new ArrayList<>());
                        key = "";
                    }
                    case END_OBJECT, END_ARRAY -> give(open.pop());
                    case KEY_NAME -> key = parser.getString() + ": ";
                    case VALUE_STRING, VALUE_NUMBER -> value(parser.getString());
                    case VALUE_TRUE -> value("true");
                    case VALUE_FALSE -> value("false");
                    default -> key = "";
                }
            }
            give(open.pop());
        }

        private void value(String text) {
            open.peek().add(key + OneLine.of(text.strip()));
            key = "";
        }

        private void give(List<String> cells) {
            key = "";
            blocks.accept(new Block(BlockKind.TABLE_ROW, "", TableRowText.join(cells), 0, List.of()));
        }
    }
}
