package org.gaiachat.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the API key comes from: given as it is, or read from a file that may change while the server runs. */
public sealed interface ApiKeySource {

    /**
     * The key as it is now.
     *
     * @throws SettingsException if there is no usable key any more
     */
    Secret key();

    /** A key that stays as it was at the start. */
    record Given(Secret key) implements ApiKeySource {}

    /** A key that somebody else keeps in a file, as container platforms hand out secrets. */
    record InFile(Path file) implements ApiKeySource {

        @Override
        public Secret key() {
            try {
                return ApiKeySource.checked("GAIA_API_KEY_FILE", Files.readString(file));
            } catch (IOException e) {
                throw new SettingsException("GAIA_API_KEY_FILE is “" + file
                        + "”, which can't be read. Name a file that holds the key and that the server may read.");
            }
        }
    }

    /** No key of the server's own: each visitor signs in with one. */
    record EachVisitors() implements ApiKeySource {

        @Override
        public Secret key() {
            throw new SettingsException("Each visitor has a key of their own; the server has none.");
        }
    }

    /**
     * A key that a visitor gives, as one to be sent in a header.
     *
     * @return nothing where no key looks like this
     */
    static Optional<Secret> ofVisitor(String given) {
        String key = given.strip();
        boolean possible = !key.isEmpty()
                && key.length() <= LONGEST
                && !PLACEHOLDER.matcher(key).matches()
                && key.chars().allMatch(c -> c > ' ' && c < 127);
        return possible ? Optional.of(new Secret(key)) : Optional.empty();
    }

    /** Several times the length of any key that was seen. */
    int LONGEST = 1_000;

    /** What people leave in place of a key when they copy an example. */
    Pattern PLACEHOLDER = Pattern.compile(
            "<.*>|\\$\\{.*}|\\.{3}|…|x{3,}|\\*+|(your|my|the)[-_ ].*|change[-_ ]?me|replace[-_ ]?me|placeholder|todo|none|null"
                    + "|secret|(gaia[-_ ])?api[-_ ]?key",
            Pattern.CASE_INSENSITIVE);

    /** A key that can be sent in a header, without the white space around it. */
    static Secret checked(String variable, String value) {
        String key = value.strip();
        if (key.isEmpty() || PLACEHOLDER.matcher(key).matches()) {
            throw new SettingsException(
                    variable + " holds a placeholder, not a key. Make a key in Cohesity Helios under Settings, Access"
                            + " Management, API Keys; or remove the variable to use the embedded engine.");
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new SettingsException(variable
                    + " holds a character that no key has, such as a space or a line break. Copy the key again.");
        }
        return new Secret(key);
    }
}
