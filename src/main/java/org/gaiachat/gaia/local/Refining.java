package org.gaiachat.gaia.local;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;

/** Answers from chosen documents only. */
final class Refining {

    private final PassageIndex index;
    private final TextAnalysis analysis;

    Refining(PassageIndex index, TextAnalysis analysis) {
        this.index = index;
        this.analysis = analysis;
    }

    /**
     * What answers from these documents of these datasets.
     *
     * @throws GaiaException {@link AskedFault.DocumentNotFound} where a document is in none of them
     */
    Answering among(List<DatasetContents> datasets, List<String> documentIds) {
        Set<String> chosen = new LinkedHashSet<>(documentIds);
        for (String id : chosen) {
            if (datasets.stream().noneMatch(dataset -> dataset.document(id).isPresent())) {
                String where = datasets.isEmpty() ? "" : datasets.get(0).name();
                throw new GaiaException(new AskedFault.DocumentNotFound(where, id));
            }
        }
        return new Answering(index.among(chosen), analysis);
    }
}
