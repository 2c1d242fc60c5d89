package org.gaiachat.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Reads what concerns those who come. */
record VisitorSettingsReader(ConfigurationValues values) {

    private static final int LONGEST_MINUTES = 7 * 24 * 60;
    private static final int SHORTEST_SECRET = 32;

    VisitorSettings read() {
        var numbers = new NumberSettings(values);
        Duration idle = numbers.minutes("session.ttl.minutes", 1, LONGEST_MINUTES);
        Duration most = numbers.minutes("session.max.minutes", 1, LONGEST_MINUTES);
        return new VisitorSettings(
                secret(),
                oneOf("conversations", "own", "shared").equals("shared"),
                oneOf("gaia.sign.in", "off", "required").equals("required"),
                idle,
                most);
    }

    private Optional<Secret> secret() {
        Optional<String> given = values.value("session.secret");
        Optional<String> file = values.value("session.secret.file");
        if (given.isPresent() && file.isPresent()) {
            throw new SettingsException("SESSION_SECRET and SESSION_SECRET_FILE are both set. Keep one of them.");
        }
        return given.or(() -> file.map(VisitorSettingsReader::content)).map(VisitorSettingsReader::checked);
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file.strip()));
        } catch (IOException e) {
            throw new SettingsException("SESSION_SECRET_FILE is “" + file
                    + "”, which can't be read. Name a file that holds the secret and that the server may read.");
        }
    }

    /** It is not told what was given: what is too short for a secret may still be one. */
    private static Secret checked(String given) {
        String secret = given.strip();
        if (secret.length() < SHORTEST_SECRET) {
            throw new SettingsException("SESSION_SECRET has less than " + SHORTEST_SECRET
                    + " characters. Make one that nobody can guess, such as what `openssl rand -base64 48` prints.");
        }
        return new Secret(secret);
    }

    private String oneOf(String property, String usual, String other) {
        String given = values.value(property).map(String::strip).orElse(usual).toLowerCase(Locale.ROOT);
        if (!given.equals(usual) && !given.equals(other)) {
            throw SettingsReader.wrong(property, given, usual + " or " + other);
        }
        return given;
    }
}
