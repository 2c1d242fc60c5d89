package org.gaiachat.gaia.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.gaiachat.settings.Secret;

/**
 * What a model is reached with.
 *
 * @param baseUrl what {@code /chat/completions} stands below, without a slash at the end
 * @param model how its server calls it
 * @param key sent as a bearer token, where the server wants one
 * @param silence how long it may take to connect, and how long it may stay silent; there is no limit in total
 */
public record ModelSettings(URI baseUrl, String model, Optional<Secret> key, Duration silence) {}
