package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Document;
import org.gaiachat.gaia.GaiaException;

/** The text of documents as it was read. */
final class DocumentTexts {

    private final PassageIndex index;

    DocumentTexts(PassageIndex index) {
        this.index = index;
    }

    Document read(DatasetContents dataset, String id) {
        FileRecord file = dataset.document(id)
                .orElseThrow(() -> new GaiaException(new AskedFault.DocumentNotFound(dataset.name(), id)));
        try {
            List<Document.Part> parts = index.look(searcher -> new PassageSearch(searcher).ofDocument(id)).stream()
                    .map(passage -> new Document.Part(passage.text(), passage.place()))
                    .toList();
            return new Document(id, file.name(), file.path(), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
