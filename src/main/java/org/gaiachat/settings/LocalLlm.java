package org.gaiachat.settings;

import java.net.URI;
import java.util.Optional;

/**
 * The language model that may write the embedded engine's answers.
 *
 * @param endpoint where it is; without one the engine answers in sentences of the documents
 */
public record LocalLlm(Optional<Endpoint> endpoint) {

    /**
     * A model behind OpenAI's API for chats.
     *
     * @param baseUrl what {@code /chat/completions} stands below, without a slash at the end
     * @param model how its server calls it
     * @param key what its server wants as a bearer token, if it wants one
     */
    public record Endpoint(URI baseUrl, String model, Optional<Secret> key) {}
}
