package org.gaiachat.settings;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the server takes from the environment by itself. Of a wrong value it says no more than a line in its log, and
 * serves nobody, so it is checked here.
 */
record ServerVariables(ConfigurationValues values) {

    private static final int LAST_PORT = 65_535;

    void check() {
        if (values.value("http.port").isPresent()) {
            new NumberSettings(values).number("http.port", 1, LAST_PORT);
        }
        values.value("trusted.proxies").ifPresent(ServerVariables::checkProxies);
    }

    private static void checkProxies(String given) {
        // A slash is in no address: who writes one means a network, of which the server would believe nobody.
        if (!isPattern(given) || given.contains("/")) {
            throw SettingsReader.wrong(
                    "trusted.proxies",
                    given,
                    "a regular expression of the addresses of proxies, such as 10\\.1\\.2\\.\\d+ for 10.1.2.0/24");
        }
    }

    private static boolean isPattern(String given) {
        try {
            Pattern.compile(given);
            return true;
        } catch (PatternSyntaxException toldByTheCaller) {
            return false;
        }
    }
}
