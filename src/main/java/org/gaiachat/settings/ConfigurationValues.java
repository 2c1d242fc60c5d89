package org.gaiachat.settings;

import java.util.List;
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

    /** The value, or nothing where it is not set. A blank value is none: some tools hand on as blank what nobody set. */
    Optional<String> value(String property);

    /** The values of the server this runs in. */
    static ConfigurationValues ofServer() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        UnaryOperator<String> defaults = PackagedDefaults.read(loader)::getProperty;
        try {
            var config = ConfigProvider.getConfig(loader);
            // MicroProfile has the same defaults, but a blank value hides them there.
            return firstOf(List.of(
                    property -> config.getOptionalValue(property, String.class).orElse(null), defaults));
        } catch (IllegalStateException | LinkageError noMicroProfileHere) {
            return layered(System::getProperty, System::getenv, defaults);
        }
    }

    /** The first of the three places that has a value wins. */
    static ConfigurationValues layered(
            UnaryOperator<String> systemProperties, UnaryOperator<String> environment, UnaryOperator<String> defaults) {
        return firstOf(List.of(systemProperties, property -> environment.apply(variable(property)), defaults));
    }

    private static ConfigurationValues firstOf(List<UnaryOperator<String>> places) {
        return property -> places.stream()
                .map(place -> place.apply(property))
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** The environment variable of a property: {@code GAIA_API_KEY} for {@code gaia.api.key}. */
    static String variable(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
