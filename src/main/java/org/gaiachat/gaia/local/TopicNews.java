package org.gaiachat.gaia.local;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.concurrent.Executor;

/**
 * Has a dataset's topics drawn once it has changed, so that nobody waits for them.
 *
 * @param topics the topics
 * @param executor draws them
 */
record TopicNews(Topics topics, Executor executor) implements IndexingNews {

    private static final Logger LOG = System.getLogger(TopicNews.class.getName());

    @Override
    public void settled(DatasetContents dataset) {
        executor.execute(() -> {
            try {
                topics.prepare(dataset);
            } catch (RuntimeException e) {
                // Who asks for them has them drawn, or is told why not.
                LOG.log(Level.DEBUG, "The topics of a dataset were not drawn in advance.", e);
            }
        });
    }

    @Override
    public void left(Collection<String> datasets) throws IOException {
        topics.keepOnly(datasets);
    }
}
