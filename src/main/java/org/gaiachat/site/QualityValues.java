package org.gaiachat.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list with quality values, such as {@code br;q=0.5, gzip} (RFC 9110, 12.4.2).
 *
 * @param weights by name in small letters, without parameters, from 0 (refused) to 1
 */
record QualityValues(Map<String, Double> weights) {

    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    static QualityValues of(String header) {
        var weights = new HashMap<String, Double>();
        for (String entry : header.split(",")) {
            String[] parts = entry.split(";", -1);
            String name = parts[0].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                weights.put(name, parameter(parts));
            }
        }
        return new QualityValues(Map.copyOf(weights));
    }

    /** The weight of the first of these names that is listed. */
    Optional<Double> weight(String... names) {
        for (String name : names) {
            if (weights.containsKey(name)) {
                return Optional.of(weights.get(name));
            }
        }
        return Optional.empty();
    }

    private static double parameter(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                return parsed(parameter.substring(2).strip());
            }
        }
        return 1;
    }

    private static double parsed(String weight) {
        return WEIGHT.matcher(weight).matches() ? Double.parseDouble(weight) : 0;
    }
}
