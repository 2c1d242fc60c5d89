package org.gaiachat.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Raw configuration values by property name, such as {@code gaia.api.key}.
 *
 * <p>They come from MicroProfile Config. On a server without it they come from the same three places that its
 * specification names, in its order: system property, environment variable, {@code microprofile-config.properties}.
 */
@FunctionalInterface
interface ConfigurationValues {

    /** The value, or nothing where it is not set or blank. */
    Optional<String> value(String property);

    /** The values of the server this runs in. */
    static ConfigurationValues ofServer() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            var config = ConfigProvider.getConfig(loader);
            return property -> config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
        } catch (IllegalStateException | LinkageError noMicroProfileHere) {
            return layered(System::getProperty, System::getenv, PackagedDefaults.read(loader)::getProperty);
        }
    }

    /** The first of the three places that has a value wins. */
    static ConfigurationValues layered(
            UnaryOperator<String> systemProperties, UnaryOperator<String> environment, UnaryOperator<String> defaults) {
        return property -> Optional.ofNullable(systemProperties.apply(property))
                .or(() -> Optional.ofNullable(environment.apply(variable(property))))
                .or(() -> Optional.ofNullable(defaults.apply(property)))
                .filter(value -> !value.isBlank());
    }

    /** The environment variable of a property: {@code GAIA_API_KEY} for {@code gaia.api.key}. */
    static String variable(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
