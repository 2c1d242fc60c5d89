package org.gaiachat.telemetry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scrape, read line by line.
 *
 * @param text as it is served
 */
record Exposed(String text) {

    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{.*})? (\\S+)");

    /** The sum of all samples of a name whose labels hold these texts. */
    double sum(String name, String... labels) {
        return text.lines()
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .filter(sample -> sample.group(1).equals(name))
                .filter(sample -> List.of(labels).stream().allMatch(label -> String.valueOf(sample.group(2))
                        .contains(label)))
                .mapToDouble(sample -> Double.parseDouble(sample.group(3)))
                .sum();
    }
}
