package org.gaiachat.emulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.helios.HeliosGaia;
import org.gaiachat.gaia.helios.HeliosSettings;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.settings.ApiKeySource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The packaged WAR in a real server over the datasets of {@link Harbour}, and the adapter to Cohesity Gaia with its
 * emulator as Gaia: one for all test classes, since a server takes long to start.
 */
final class HarbourServer implements BeforeAllCallback {

    private Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    /** The base URL that a client of Gaia's is given. */
    URI gaia() {
        return running.server().uri().resolve("api/emulator");
    }

    /** The server itself. */
    LibertyServer server() {
        return running.server();
    }

    HeliosGaia helios() {
        return running.helios();
    }

    /** A server and an adapter; both end with the tests. */
    record Running(LibertyServer server, HeliosGaia helios) implements AutoCloseable {

        static Running start() {
            try {
                Path data = Files.createTempDirectory("harbour");
                Harbour.layOut(data);
                LibertyServer server = LibertyServer.start("emulator", Map.of("LOCAL_DATA_DIR", data.toString()))
                        .ready();
                var key = new ApiKeySource.Given(ApiKeySource.checked("GAIA_API_KEY", "any-key"));
                URI gaia = server.uri().resolve("api/emulator");
                var settings = new HeliosSettings(gaia, key, Optional.empty(), true, Duration.ofSeconds(60));
                return new Running(server, HeliosGaia.open(settings));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            helios.close();
            server.close();
        }
    }
}
