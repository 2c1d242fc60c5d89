package org.gaiachat.gaia.helios;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.settings.Secret;
import org.gaiachat.settings.Settings;

/**
 * What the adapter works with.
 *
 * @param baseUrl Gaia's REST API, without a slash at the end
 * @param key asked at each request, so that a key may change while the server runs
 * @param securityContext sent as {@code X-GAIA-SECURITY-CTX}
 * @param verifyTls false trusts any certificate
 * @param silence how long Gaia may take to connect, and how long it may stay silent; there is no limit in total
 */
public record HeliosSettings(
        URI baseUrl, ApiKeySource key, Optional<Secret> securityContext, boolean verifyTls, Duration silence) {

    /** What the application was configured with, where a key is set or each visitor has to bring one. */
    public static Optional<HeliosSettings> of(Settings settings) {
        Optional<ApiKeySource> source =
                settings.visitors().signIn() ? Optional.of(new ApiKeySource.EachVisitors()) : settings.apiKey();
        return source.map(key -> new HeliosSettings(
                settings.gaiaBaseUrl(),
                key,
                settings.securityContext(),
                settings.verifyTls(),
                settings.requestTimeout()));
    }
}
