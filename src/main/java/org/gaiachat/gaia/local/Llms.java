package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Llm;
import org.gaiachat.gaia.llm.LanguageModel;

/**
 * Who words the embedded engine's answers: a language model, where there is one, or the documents themselves.
 *
 * @param model what writes unless a question names the other
 */
record Llms(Optional<LanguageModel> model) {

    /** The answers' own sentences, in the place of a model. */
    private static final String EXTRACTIVE = "Extractive";

    /** All of them, the default first. */
    List<Llm> all() {
        List<Llm> all = new ArrayList<>();
        model.ifPresent(one -> all.add(new Llm(one.name(), true)));
        all.add(new Llm(EXTRACTIVE, model.isEmpty()));
        return all;
    }

    /**
     * The model that is to write; none where the documents' sentences are wanted.
     *
     * @throws GaiaException {@link AskedFault.LlmNotFound} where neither bears the name
     */
    Optional<LanguageModel> chosen(Optional<String> named) {
        if (named.isEmpty()) {
            return model;
        }
        String name = named.get();
        if (name.equalsIgnoreCase(EXTRACTIVE)) {
            return Optional.empty();
        }
        return Optional.of(model.filter(one -> one.name().equalsIgnoreCase(name))
                .orElseThrow(() -> new GaiaException(new AskedFault.LlmNotFound(name))));
    }
}
