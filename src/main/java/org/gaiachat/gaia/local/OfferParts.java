package org.gaiachat.gaia.local;

import java.io.IOException;
import java.time.Clock;

/** The engine's parts that serve what is offered beside answers. */
record OfferParts(ExhaustiveSearch search, Refining refining, FeedbackLog feedback) {

    static OfferParts open(DataDirectory directory, PassageIndex index, TextAnalysis analysis, Clock clock)
            throws IOException {
        return new OfferParts(
                new ExhaustiveSearch(index, analysis),
                new Refining(index, analysis),
                new FeedbackLog(directory.feedback(), clock));
    }
}
