package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.helios.FaultyModel;
import org.gaiachat.gaia.llm.LanguageModel;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens an engine over the datasets of {@link Harbour} whose answers a language model writes. */
final class WritingEngine implements BeforeAllCallback, AfterAllCallback {

    static final String STAY = "How long may a visiting boat stay at the north pier?";
    static final String GATES = "What must be done before opening the storm gates?";

    private final FaultyModel server = new FaultyModel();
    private final LanguageModel model = server.model();
    private final HarbourEngine harbour = new HarbourEngine(Optional.of(model));

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        harbour.beforeAll(context);
        Harbour.awaitReady(engine(), Harbour.NAME, Harbour.FILES.size());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        harbour.afterAll(context);
        model.close();
        server.close();
    }

    LocalGaia engine() {
        return harbour.engine();
    }

    /** The server of the model, to be told what it says. */
    FaultyModel server() {
        return server;
    }

    /** A question to the dataset that chooses who words its answer. */
    static Question question(String text, String llm) {
        return new Question(text, List.of(Harbour.NAME), Optional.empty(), Optional.of(llm));
    }
}
