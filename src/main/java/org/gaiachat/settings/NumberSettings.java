package org.gaiachat.settings;

import java.time.Duration;

/** Settings that are whole numbers within limits. */
record NumberSettings(ConfigurationValues values) {

    Duration seconds(String property, int least, int most) {
        return Duration.ofSeconds(number(property, least, most));
    }

    Duration minutes(String property, int least, int most) {
        return Duration.ofMinutes(number(property, least, most));
    }

    Duration millis(String property, int least, int most) {
        return Duration.ofMillis(number(property, least, most));
    }

    int number(String property, int least, int most) {
        String given = values.value(property).map(String::strip).orElse("");
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with what was given
        }
        throw SettingsReader.wrong(property, given, "a whole number from " + least + " to " + most);
    }
}
