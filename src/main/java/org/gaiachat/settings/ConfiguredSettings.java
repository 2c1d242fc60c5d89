package org.gaiachat.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the application its settings, read once. */
@ApplicationScoped
class ConfiguredSettings {

    @Produces
    @Singleton
    Settings settings() {
        return new SettingsReader(ConfigurationValues.ofServer()).read();
    }

    @Produces
    @Singleton
    LocalLlm localLlm() {
        return new LocalLlmReader(ConfigurationValues.ofServer()).read();
    }

    @Produces
    @Singleton
    ApiTokens apiTokens() {
        return new ApiTokensReader(ConfigurationValues.ofServer()).read();
    }

    @Produces
    @Singleton
    TelemetrySettings telemetry() {
        return new TelemetrySettingsReader(ConfigurationValues.ofServer()).read();
    }
}
