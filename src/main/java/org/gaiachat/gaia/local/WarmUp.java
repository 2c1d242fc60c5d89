package org.gaiachat.gaia.local;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Asks what the first visitor may ask, so that the first visitor does not wait for classes to be loaded. */
final class WarmUp implements Runnable {

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());
    private static final String QUESTION = "How do I connect this to Gaia, and where do I put my own documents?";

    private final DatasetCatalog catalog;
    private final Answering answering;

    WarmUp(DatasetCatalog catalog, Answering answering) {
        this.catalog = catalog;
        this.answering = answering;
    }

    @Override
    public void run() {
        try {
            answering.answer(QUESTION, List.of(), List.copyOf(catalog.known()));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Nothing was warmed up.", e);
        }
    }
}
