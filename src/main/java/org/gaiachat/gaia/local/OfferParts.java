package org.gaiachat.gaia.local;

import java.io.IOException;
import java.time.Clock;

/** The engine's parts that serve what is offered beside answers. */
record OfferParts(
        ExhaustiveSearch search,
        Refining refining,
        FeedbackLog feedback,
        DatasetFolders folders,
        Uploads uploads,
        DocumentFiles files,
        Topics topics) {

    static OfferParts open(DataDirectory directory, PassageIndex index, TextAnalysis analysis, Clock clock)
            throws IOException {
        DatasetFolders folders = new DatasetFolders(directory);
        return new OfferParts(
                new ExhaustiveSearch(index, analysis),
                new Refining(index, analysis),
                new FeedbackLog(directory.feedback(), clock),
                folders,
                new Uploads(folders, directory, clock),
                new DocumentFiles(directory),
                new Topics(index, analysis, new TopicFiles(directory.topics())));
    }
}
