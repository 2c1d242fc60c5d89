package org.gaiachat.gaia.helios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.Source;

/** The documents of one answer: each once, with all passages that came of it, numbered as they came. */
final class CollectedSources {

    private final List<String> asked;
    private final Function<String, Optional<String>> nameOfDataset;
    private final KnownDocuments known;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /**
     * Sources of an answer.
     *
     * @param asked the datasets that were asked
     * @param nameOfDataset the name of a dataset by its id, where it is known
     * @param known is told of each
     */
    CollectedSources(List<String> asked, Function<String, Optional<String>> nameOfDataset, KnownDocuments known) {
        this.asked = asked;
        this.known = known;
        this.nameOfDataset = nameOfDataset;
    }

    /** Adds documents, and tells whether that changed anything. */
    boolean add(List<Fields> documents) {
        boolean changed = false;
        for (Fields fields : documents) {
            var document = new DocumentFields(fields);
            if (!document.key().isEmpty()) {
                Source before = sources.get(document.key());
                Source now = merged(before, document);
                sources.put(document.key(), now);
                changed |= !now.equals(before);
                known.put(document);
            }
        }
        return changed;
    }

    List<Source> all() {
        return List.copyOf(sources.values());
    }

    private Source merged(Source before, DocumentFields document) {
        List<Passage> passages = new ArrayList<>(before == null ? List.of() : before.passages());
        for (Passage passage : document.passages()) {
            if (passages.stream().noneMatch(known -> known.text().equals(passage.text()))) {
                passages.add(passage);
            }
        }
        passages.sort(Comparator.comparingDouble(Passage::score).reversed());
        return new Source(
                before == null ? sources.size() + 1 : before.n(),
                document.id(),
                dataset(document),
                document.name(),
                document.path(),
                passages,
                document.url().or(() -> before == null ? Optional.empty() : before.url()));
    }

    /** Empty where several were asked and nothing tells which it is. */
    private String dataset(DocumentFields document) {
        return document.datasetName()
                .or(() -> asked.size() == 1 ? Optional.of(asked.get(0)) : Optional.empty())
                .or(() -> document.datasetId().flatMap(nameOfDataset))
                .orElse("");
    }
}
