package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The engine's parts, put together in the order in which they need each other, and taken apart in the reverse. */
record LocalParts(
        EngineThreads threads,
        EngineWork work,
        PassageIndex index,
        DatasetCatalog catalog,
        Indexing indexing,
        Answering answering,
        DocumentTexts documents,
        Conversations conversations,
        Llms llms,
        OfferParts offer)
        implements AutoCloseable {

    static LocalParts open(LocalSettings settings) throws IOException {
        FileNameEncoding.check();
        Files.createDirectories(settings.dataDirectory());
        DataDirectory directory = new DataDirectory(settings.dataDirectory().toRealPath());
        TextAnalysis analysis = new TextAnalysis();
        // First of all: its lock tells whether the directory is ours.
        PassageIndex index = PassageIndex.open(directory.index(), analysis);
        try {
            GuideFolder.layOut(directory.guide(), settings.guide());
            DatasetCatalog catalog = new DatasetCatalog(directory, index.files());
            Conversations conversations =
                    new Conversations(new ConversationFiles(directory.conversations()), settings.clock());
            EngineThreads threads = new EngineThreads();
            DocumentReading reading = new DocumentReading(threads.reading(), ReadingLimits.USUAL)
                    .giving(index.rightOfWay())
                    .listing(BeingRead.listedIn(directory.beingRead()));
            Answering answering = new Answering(index, analysis);
            OfferParts offer = OfferParts.open(directory, index, analysis, settings.clock());
            Indexing indexing = new Indexing(
                    catalog, index, reading, threads.indexing(), new TopicNews(offer.topics(), threads.answers()));
            threads.answers().execute(new WarmUp(analysis));
            indexing.start();
            return new LocalParts(
                    threads,
                    new EngineWork(threads.answers()),
                    index,
                    catalog,
                    indexing,
                    answering,
                    new DocumentTexts(index),
                    conversations,
                    new Llms(settings.model()),
                    offer);
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    @Override
    public void close() {
        indexing.end();
        threads.close();
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
