package org.gaiachat.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code API_TOKENS}: {@code name=hash}, several separated by commas. */
record ApiTokensReader(ConfigurationValues values) {

    private static final Pattern ONE = Pattern.compile("([A-Za-z0-9._-]{1,64})=([0-9a-fA-F]{64})");

    ApiTokens read() {
        Map<String, String> hashes = new HashMap<>();
        for (String given : values.value("api.tokens").orElse("").split(",")) {
            if (!given.isBlank()) {
                var one = ONE.matcher(given.strip());
                // What was given is not told: it may be a token whose hash was forgotten.
                if (!one.matches() || hashes.put(one.group(1), one.group(2).toLowerCase(Locale.ROOT)) != null) {
                    throw new SettingsException(
                            "API_TOKENS has an entry that is not allowed. Allowed: name=hash, several"
                                    + " separated by commas, each name once; the hash is what `printf %s TOKEN | sha256sum`"
                                    + " prints.");
                }
            }
        }
        return new ApiTokens(hashes);
    }
}
