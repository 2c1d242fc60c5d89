package org.gaiachat.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.Source;

/**
 * The documents of an answer. The engine numbers passages and its text cites these numbers; Gaia lists each document
 * once, so that the numbers in the text become those of documents.
 */
final class CitedDocuments {

    /** A citation, or what looks like one but is code or escaped and stays as it is. */
    private static final Pattern CITATION = Pattern.compile("(?s)```.*?```|`[^`\n]*`|\\\\.|\\[(\\d{1,4})]");

    private final Map<DocumentKey, CitedDocument> documents = new LinkedHashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    CitedDocuments(List<Source> sources) {
        sources.forEach(this::add);
    }

    List<CitedDocument> all() {
        return List.copyOf(documents.values());
    }

    /** A piece of the answer's text, with the numbers of documents. */
    String renumbered(String text) {
        return CITATION.matcher(text).replaceAll(match -> {
            String cited = match.group(1);
            Integer number = cited == null ? null : numbers.get(Integer.parseInt(cited));
            return java.util.regex.Matcher.quoteReplacement(number == null ? match.group() : "[" + number + "]");
        });
    }

    private void add(Source source) {
        var key = new DocumentKey(source.dataset(), source.documentId());
        CitedDocument before = documents.get(key);
        List<Passage> passages = new ArrayList<>(before == null ? List.of() : before.passages());
        passages.addAll(source.passages());
        documents.put(key, new CitedDocument(key, source.name(), source.path(), List.copyOf(passages)));
        numbers.put(source.n(), List.copyOf(documents.keySet()).indexOf(key) + 1);
    }
}
