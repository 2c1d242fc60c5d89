package org.gaiachat.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.settings.Secret;
import org.gaiachat.settings.Settings;

/**
 * What everything is sealed with, the same on every replica: {@code SESSION_SECRET}, else Gaia's API key as it was at the
 * start. The embedded engine has neither and no replicas: it keeps a random one beside its conversations.
 */
record SealingSecret(Settings settings) {

    private static final System.Logger LOG = System.getLogger("org.gaiachat");
    private static final String FILE = ".gaia-chat/secret";

    byte[] bytes() {
        return settings.visitors()
                .secret()
                .or(() -> settings.apiKey().map(ApiKeySource::key))
                .map(Secret::reveal)
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> kept(settings.localDataDirectory().resolve(FILE)));
    }

    private static byte[] kept(Path file) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, fresh, StandardOpenOption.CREATE_NEW);
            return fresh;
        } catch (FileAlreadyExistsException fromBefore) {
            return read(file, fresh);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What begins now opens in no browser after a restart: {0} can''t be written", file);
            return fresh;
        }
    }

    private static byte[] read(Path file, byte[] fresh) {
        try {
            byte[] before = Files.readAllBytes(file);
            // shorter where a crash came between its beginning and its end: nobody's ids hang on it yet
            return before.length < fresh.length ? Files.readAllBytes(Files.write(file, fresh)) : before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
