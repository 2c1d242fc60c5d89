package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.gaia.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens an engine over folders that a test writes, and closes it. */
abstract class EngineOverFolders {

    @TempDir
    Path data;

    LocalGaia engine;

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    void open(Map<String, byte[]> guide) {
        engine = LocalGaia.open(new LocalSettings(data, guide, Clock.systemUTC()));
    }

    void write(String path, String text) throws IOException {
        Path file = data.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static Question question(String dataset, String text) {
        return new Question(text, List.of(dataset), Optional.empty(), Optional.empty());
    }
}
