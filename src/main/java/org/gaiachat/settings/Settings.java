package org.gaiachat.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the application was configured with, checked.
 *
 * @param apiKey where the key for Cohesity Gaia comes from; without one the embedded engine answers
 * @param gaiaBaseUrl Gaia's REST API, without a slash at the end
 * @param verifyTls whether Gaia's certificate must be trusted; false is for self-signed clusters only
 * @param securityContext sent to Gaia as {@code X-GAIA-SECURITY-CTX}
 * @param corsOrigins the origins whose pages may call the API, as browsers write them; none: no CORS at all
 * @param frameAncestors the sites that may show the page in a frame, as a content security policy lists them
 * @param requestTimeout how long Gaia may take to connect or stay silent; an answer that makes progress has no limit
 * @param visitors what concerns those who come
 * @param asksPerMinute how many questions one visitor may ask in a minute
 * @param localDataDirectory where the embedded engine keeps its datasets and its index
 * @param emulator whether the embedded engine is published in Gaia's wire format
 */
public record Settings(
        Optional<ApiKeySource> apiKey,
        URI gaiaBaseUrl,
        boolean verifyTls,
        Optional<Secret> securityContext,
        Set<String> corsOrigins,
        String frameAncestors,
        Duration requestTimeout,
        VisitorSettings visitors,
        int asksPerMinute,
        Path localDataDirectory,
        boolean emulator) {

    public Settings {
        corsOrigins = Set.copyOf(corsOrigins);
    }
}
