package org.gaiachat.rest;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * What the code says of the API: the annotations of the resources, and META-INF/openapi.yaml beside them. Read as a server
 * with MicroProfile OpenAPI reads them; SmallRye's plugin for Maven does the same and wants a newer Maven than the README.
 */
final class DescriptionOfCode {

    private DescriptionOfCode() {}

    static JsonObject read() throws IOException {
        var description = SmallRyeOpenAPI.builder()
                .withConfig(new NoConfig())
                .withIndex(resources())
                .withApplicationClassLoader(DescriptionOfCode.class.getClassLoader())
                .enableModelReader(false)
                .build();
        try (var reader = Json.createReader(new StringReader(description.toJSON()))) {
            return reader.readObject();
        }
    }

    /** The API's own: the emulator and OpenAI's paths are described by others or by hand. */
    private static Index resources() throws IOException {
        var indexer = new Indexer();
        indexer.indexClass(GaiaChat.class);
        for (Class<?> listed : new GaiaChat().getClasses()) {
            indexer.indexClass(listed);
        }
        return indexer.complete();
    }

    private static final class NoConfig implements Config {

        @Override
        public <T> T getValue(String name, Class<T> type) {
            throw new java.util.NoSuchElementException(name);
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.empty();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return java.util.List.of();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return java.util.List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new IllegalArgumentException(type.getName());
        }
    }
}
