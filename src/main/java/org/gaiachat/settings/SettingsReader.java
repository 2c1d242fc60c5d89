package org.gaiachat.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Turns configuration values into settings, or says which one is wrong, what was given and what is allowed. */
final class SettingsReader {

    private final ConfigurationValues values;

    SettingsReader(ConfigurationValues values) {
        this.values = values;
    }

    Settings read() {
        new ServerVariables(values).check();
        var numbers = new NumberSettings(values);
        var origins = new OriginSettings(values);
        return new Settings(
                apiKey(),
                BaseUrl.of("gaia.base.url", required("gaia.base.url"), "https://helios.cohesity.com/v2/mcm/gaia"),
                flag("gaia.verify.ssl"),
                values.value("gaia.security.ctx").map(String::strip).map(Secret::new),
                origins.exact("allow.cors.origin"),
                origins.frameAncestors("frame.ancestors"),
                numbers.seconds("request.timeout.seconds", 1, 3_600),
                new VisitorSettingsReader(values).read(),
                numbers.number("ask.rate.per.minute", 1, 100_000_000),
                localDataDirectory(),
                emulator());
    }

    /** Who has a key has a Gaia; who has none may want to develop against one. */
    private boolean emulator() {
        String given = required("gaia.emulator").toLowerCase(Locale.ROOT);
        return switch (given) {
            case "auto" ->
                !"required".equalsIgnoreCase(required("gaia.sign.in"))
                        && values.value("gaia.api.key").isEmpty()
                        && values.value("gaia.api.key.file").isEmpty();
            case "on" -> true;
            case "off" -> false;
            default -> throw wrong("gaia.emulator", given, "auto, on or off; auto is on where there is no API key");
        };
    }

    private Optional<ApiKeySource> apiKey() {
        Optional<String> given = values.value("gaia.api.key");
        Optional<String> file = values.value("gaia.api.key.file");
        if (given.isPresent() && file.isPresent()) {
            throw new SettingsException("GAIA_API_KEY and GAIA_API_KEY_FILE are both set. Keep one of them.");
        }
        Optional<ApiKeySource> source =
                given.map(key -> new ApiKeySource.Given(ApiKeySource.checked("GAIA_API_KEY", key)));
        return source.or(() -> file.map(name -> new ApiKeySource.InFile(Path.of(name.strip()))))
                .map(SettingsReader::tried);
    }

    /** A key that can't be read must stop the start, not the first question. */
    private static ApiKeySource tried(ApiKeySource source) {
        source.key();
        return source;
    }

    private boolean flag(String property) {
        String given = required(property).toLowerCase(Locale.ROOT);
        if (!given.equals("true") && !given.equals("false")) {
            throw wrong(property, given, "true or false");
        }
        return given.equals("true");
    }

    private Path localDataDirectory() {
        Optional<String> given = values.value("local.data.dir").map(String::strip);
        Path directory = given.map(Path::of)
                .orElseGet(() -> Path.of("gaia-chat-data").toAbsolutePath())
                .normalize();
        if (!directory.isAbsolute() || Files.isRegularFile(directory)) {
            throw wrong(
                    "local.data.dir", directory.toString(), "the absolute path of a folder, such as /srv/gaia-chat");
        }
        return directory;
    }

    private String required(String property) {
        return values.value(property)
                .map(String::strip)
                .orElseThrow(() -> new SettingsException(ConfigurationValues.variable(property) + " is not set."));
    }

    static SettingsException wrong(String property, String given, String allowed) {
        return new SettingsException(
                ConfigurationValues.variable(property) + " is “" + given + "”. Allowed: " + allowed + ".");
    }
}
