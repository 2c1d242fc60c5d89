package org.gaiachat.settings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The defaults that travel in the WAR. */
final class PackagedDefaults {

    private PackagedDefaults() {}

    static Properties read(ClassLoader loader) {
        var defaults = new Properties();
        try (var file = loader.getResourceAsStream("META-INF/microprofile-config.properties")) {
            if (file != null) {
                defaults.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return defaults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
