package org.gaiachat.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table that the tests write: into {@code docs/deploying.md} where they were asked to, else beside their reports. Rows
 * of servers that were not run this time stay as they are.
 */
final class ResultTable {

    private static final String BEGIN = "<!-- written by the tests: mvn -Pportability verify -->";
    private static final String END = "<!-- end of what the tests write -->";
    private static final String HEAD =
            "| server | version | Java | boot, s | passed | failed | not applicable | why not |\n|---|---|---|---|---|---|---|---|\n";

    private static final Map<String, Tally.Outcome> RUN = new TreeMap<>();

    private ResultTable() {}

    /** Adds a trial's outcome to that of the same server at another context root, and writes the table. */
    static synchronized void add(Trial trial, Tally.Outcome outcome) throws IOException {
        RUN.merge(key(trial), outcome, ResultTable::sum);
        Path file = Path.of(System.getProperty("portability.table"));
        String text = Files.exists(file) ? Files.readString(file) : BEGIN + "\n" + END + "\n";
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        var rows = rows(text.substring(begin, end));
        RUN.forEach((key, one) -> rows.put(key, row(key, one)));
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, text.substring(0, begin) + "\n" + HEAD + String.join("", rows.values()) + text.substring(end));
    }

    private static Map<String, String> rows(String table) {
        var rows = new TreeMap<String, String>();
        List<String> lines =
                table.lines().filter(line -> line.startsWith("| ")).skip(1).toList();
        for (String line : lines) {
            String[] cells = line.split(" *\\| *");
            rows.put(String.join(" | ", cells[1], cells[2], cells[3]), line + "\n");
        }
        return rows;
    }

    private static String key(Trial trial) {
        return String.join(" | ", trial.kind().label(), trial.kind().version(), Integer.toString(trial.release()));
    }

    private static String row(String key, Tally.Outcome one) {
        String boot = one.bootSeconds() == 0 ? "–" : String.format(Locale.ROOT, "%.1f", one.bootSeconds());
        return String.join(
                " | ",
                "| " + key,
                boot,
                Integer.toString(one.passed()),
                Integer.toString(one.failed()),
                Integer.toString(one.notApplicable()),
                String.join("; ", one.reasons()) + " |\n");
    }

    private static Tally.Outcome sum(Tally.Outcome one, Tally.Outcome other) {
        var reasons = new TreeSet<>(one.reasons());
        reasons.addAll(other.reasons());
        return new Tally.Outcome(
                Math.max(one.bootSeconds(), other.bootSeconds()),
                one.passed() + other.passed(),
                one.failed() + other.failed(),
                one.notApplicable() + other.notApplicable(),
                reasons);
    }
}
