package org.gaiachat.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The dashboard that we publish, and the figures that it draws. */
final class Dashboard {

    private static final Pattern METRIC = Pattern.compile("\\b((?:http|gaia_chat|jvm)_[a-z_]+?)\\{job");

    private Dashboard() {}

    static Set<String> figures() throws IOException {
        Path dashboard = Path.of(System.getProperty("gaia-chat.project"), "docs/observability/grafana-dashboard.json");
        var figures = new TreeSet<String>();
        METRIC.matcher(Files.readString(dashboard))
                .results()
                .forEach(found -> figures.add(found.group(1)));
        return figures;
    }
}
