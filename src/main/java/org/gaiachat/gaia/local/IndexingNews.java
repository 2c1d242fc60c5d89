package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.Collection;

/** Is told by the indexing thread what became of datasets; returns at once. */
interface IndexingNews {

    /** For an engine's parts that nobody else depends on. */
    IndexingNews NONE = new IndexingNews() {
        @Override
        public void settled(DatasetContents dataset) {
            // Nobody is told.
        }

        @Override
        public void left(Collection<String> datasets) {
            // Nobody is told.
        }
    };

    /** The dataset has changed and has had no further change since the look before. */
    void settled(DatasetContents dataset);

    /** A dataset is gone; these are left. */
    void left(Collection<String> datasets) throws IOException;
}
