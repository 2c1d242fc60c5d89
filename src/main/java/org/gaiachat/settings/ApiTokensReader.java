package org.gaiachat.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads {@code API_TOKENS}: {@code name=hash}, several separated by commas. */
record ApiTokensReader(ConfigurationValues values) {

    private static final Pattern ONE = Pattern.compile("([A-Za-z0-9._-]{1,64})=([0-9a-fA-F]{64})");

    ApiTokens read() {
        return tokens(
                values.value("api.tokens").orElse(""),
                () -> new SettingsException("API_TOKENS has an entry that is not allowed. Allowed: name=hash, several"
                        + " separated by commas, each name once; the hash is what `printf %s TOKEN | sha256sum`"
                        + " prints."));
    }

    /** What was given is not told where it is wrong: it may be a token whose hash was forgotten. */
    static ApiTokens tokens(String list, Supplier<SettingsException> wrong) {
        Map<String, String> hashes = new HashMap<>();
        for (String given : list.split(",")) {
            if (!given.isBlank()) {
                var one = ONE.matcher(given.strip());
                if (!one.matches() || hashes.put(one.group(1), one.group(2).toLowerCase(Locale.ROOT)) != null) {
                    throw wrong.get();
                }
            }
        }
        return new ApiTokens(hashes);
    }
}
