package org.gaiachat.openai;

import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gaiachat.gaia.Source;
import org.gaiachat.json.JsonBuilders;

/**
 * What an answer stands on.
 *
 * @param sources all that are known
 * @param server this server's address, for documents that have none of their own
 */
record Citations(List<Source> sources, URI server) {

    private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,4})]");

    /** OpenAI's annotations: where the text cites what. */
    JsonArray annotations(String text) {
        var annotations = JsonBuilders.array();
        CITATION.matcher(text).results().forEach(found -> {
            int n = Integer.parseInt(found.group(1));
            sources.stream()
                    .filter(source -> source.n() == n)
                    .findFirst()
                    .ifPresent(source -> annotations.add(annotation(source, found.start(), found.end())));
        });
        return annotations.build();
    }

    /** A list of the sources in markdown; empty where there are none. */
    String footer() {
        return sources.isEmpty()
                ? ""
                : sources.stream()
                        .map(source -> source.n() + ". [" + plain(source.name()) + "](" + address(source) + ")")
                        .collect(Collectors.joining("\n", "\n\n**Sources**\n\n", "\n"));
    }

    private JsonObjectBuilder annotation(Source source, int start, int end) {
        return JsonBuilders.object()
                .add("type", "url_citation")
                .add(
                        "url_citation",
                        JsonBuilders.object()
                                .add("start_index", start)
                                .add("end_index", end)
                                .add("title", source.name())
                                .add("url", address(source).toString()));
    }

    private URI address(Source source) {
        return source.url()
                .orElseGet(() -> server.resolve("api/datasets/" + segment(source.dataset()) + "/documents/"
                        + segment(source.documentId()) + "/file"));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String plain(String name) {
        return name.replaceAll("([\\\\\\[\\]])", "\\\\$1");
    }
}
