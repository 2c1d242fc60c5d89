package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Llm;

/** The embedded engine's one way to make answers, in the place of models. */
final class Llms {

    static final List<Llm> ALL = List.of(new Llm("Extractive", true));

    private Llms() {}

    /** Throws {@link AskedFault.LlmNotFound} where another model is named. */
    static void require(Optional<String> named) {
        named.filter(name -> ALL.stream().noneMatch(llm -> llm.name().equalsIgnoreCase(name)))
                .ifPresent(name -> {
                    throw new GaiaException(new AskedFault.LlmNotFound(name));
                });
    }
}
