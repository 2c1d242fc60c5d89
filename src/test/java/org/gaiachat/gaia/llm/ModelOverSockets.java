package org.gaiachat.gaia.llm;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.gaiachat.gaia.helios.FaultyModel;
import org.junit.jupiter.api.AfterEach;

/** Asks a model over real sockets, and takes all that it writes. */
abstract class ModelOverSockets {

    static final Prompt PROMPT =
            new Prompt("Be brief.", List.of(new Prompt.Turn("One?", "One.")), "Größe des „Nordpiers“?");
    static final Duration PATIENCE = Duration.ofSeconds(10);

    final FaultyModel server = new FaultyModel();
    private final List<LanguageModel> models = new ArrayList<>();
    final Semaphore more = new Semaphore(0);

    @AfterEach
    void close() throws Exception {
        models.forEach(LanguageModel::close);
        server.close();
    }

    Writing begun() {
        return model(server.url(), PATIENCE, Optional.empty()).write(PROMPT, more::release);
    }

    LanguageModel model(URI url, Duration silence, Optional<String> key) {
        LanguageModel model = LanguageModel.open(FaultyModel.settings(url, silence, key));
        models.add(model);
        return model;
    }

    Written next(Writing writing) throws InterruptedException {
        for (Optional<Written> one = writing.next(); ; one = writing.next()) {
            if (one.isPresent()) {
                return one.get();
            }
            more.acquire();
        }
    }

    /** All of the text, and why there is no more of it in brackets. */
    String all(Writing writing) {
        try {
            var text = new StringBuilder();
            for (Written one = next(writing); ; one = next(writing)) {
                if (one instanceof Written.Text more) {
                    text.append(more.text());
                } else if (one instanceof Written.Failed failed) {
                    return text.append("(" + failed.why() + ")").toString();
                } else if (one instanceof Written.Ended) {
                    return text.toString();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
