package org.gaiachat.gaia.local;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads JSON (RFC 8259): the plain values of each object are a row, each after its name, and each text of a list is one. */
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

        /** Characters; a longer row is given in parts, before it fills the memory. */
        private static final int MOST = 10_000;

        private final Consumer<Block> blocks;
        private final Deque<Row> open = new ArrayDeque<>();
        private String key = "";

        Rows(Consumer<Block> blocks) {
            this.blocks = blocks;
        }

        void take(JsonParser parser) {
            enter(false);
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT -> enter(false);
                    case START_ARRAY -> enter(true);
                    case END_OBJECT, END_ARRAY -> leave();
                    case KEY_NAME -> key = parser.getString() + ": ";
                    case VALUE_STRING -> text(parser.getString());
                    case VALUE_NUMBER -> value(parser.getString());
                    case VALUE_TRUE -> value("true");
                    case VALUE_FALSE -> value("false");
                    default -> key = "";
                }
            }
            leave();
        }

        private void enter(boolean list) {
            open.push(new Row(list, new StringBuilder()));
            key = "";
        }

        private void leave() {
            give();
            open.pop();
            key = "";
        }

        private void text(String text) {
            boolean alone = open.element().list();
            if (alone) {
                give();
            }
            value(text);
            if (alone) {
                give();
            }
        }

        private void value(String text) {
            StringBuilder cells = open.element().cells();
            String cell = (key + OneLine.of(text)).strip();
            key = "";
            if (!cell.isEmpty()) {
                cells.append(cells.isEmpty() ? "" : TableRowText.BETWEEN).append(cell);
            }
            if (cells.length() > MOST) {
                give();
            }
        }

        private void give() {
            StringBuilder cells = open.element().cells();
            blocks.accept(new Block(BlockKind.TABLE_ROW, "", cells.toString(), 0, List.of()));
            cells.setLength(0);
        }
    }

    private record Row(boolean list, StringBuilder cells) {}
}
