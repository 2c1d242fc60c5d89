package org.gaiachat.gaia.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.llm.LanguageModel;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens an engine over the datasets of {@link Harbour} for all tests of a class. */
final class HarbourEngine implements BeforeAllCallback, AfterAllCallback {

    private final Optional<LanguageModel> model;
    private Path data;
    private LocalGaia engine;

    HarbourEngine() {
        this(Optional.empty());
    }

    HarbourEngine(Optional<LanguageModel> model) {
        this.model = model;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        data = Files.createTempDirectory("harbour");
        Harbour.layOut(data);
        open();
    }

    void open() {
        engine = LocalGaia.open(new LocalSettings(
                data, Map.of("guide.md", "# Guide".getBytes(StandardCharsets.UTF_8)), Clock.systemUTC(), model));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        engine.close();
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    LocalGaia engine() {
        return engine;
    }

    Path data() {
        return data;
    }
}
