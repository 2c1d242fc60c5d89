package org.gaiachat.gaia.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.GaiaContract;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.helios.FaultyModel;
import org.gaiachat.gaia.llm.LanguageModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine with a language model passes the contract too. */
class WrittenContractTest extends GaiaContract {

    private static final FaultyModel SERVER = new FaultyModel();
    private static final LanguageModel MODEL = SERVER.model();

    @TempDir
    static Path data;

    private static LocalGaia engine;

    @BeforeAll
    static void open() {
        Harbour.layOut(data);
        engine = LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC(), Optional.of(MODEL)));
    }

    @AfterAll
    static void close() throws Exception {
        engine.close();
        MODEL.close();
        SERVER.close();
    }

    @Override
    protected Gaia gaia() {
        return engine;
    }
}
