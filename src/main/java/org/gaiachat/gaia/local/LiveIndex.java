package org.gaiachat.gaia.local;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An index while it is written and searched. A writer of Lucene that could not write, as on a full disk, is closed for
 * good; another takes its place then and goes on from the last commit. Searches find what they did until that is open.
 */
final class LiveIndex extends ReferenceManager<IndexSearcher> {

    private final Directory directory;
    private final TextAnalysis analysis;
    private volatile IndexWriter writer;

    LiveIndex(Directory directory, TextAnalysis analysis) throws IOException {
        this.directory = directory;
        this.analysis = analysis;
        this.writer = IndexOpening.open(directory, analysis);
        this.current = new IndexSearcher(DirectoryReader.open(writer));
    }

    IndexWriter writer() {
        return writer;
    }

    boolean isWritable() {
        return writer.isOpen() && writer.getTragicException() == null;
    }

    /** Opens it again where it can't be written any more. */
    void reopen() throws IOException {
        if (!isWritable()) {
            // Waits for whoever is about to close it.
            writer.rollback();
            writer = IndexOpening.open(directory, analysis);
        }
        maybeRefreshBlocking();
    }

    @Override
    protected IndexSearcher refreshIfNeeded(IndexSearcher known) throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged((DirectoryReader) known.getIndexReader(), writer);
        return newer == null ? null : new IndexSearcher(newer);
    }

    @Override
    protected boolean tryIncRef(IndexSearcher searcher) {
        return searcher.getIndexReader().tryIncRef();
    }

    @Override
    protected void decRef(IndexSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    @Override
    protected int getRefCount(IndexSearcher searcher) {
        return searcher.getIndexReader().getRefCount();
    }

    @Override
    protected void afterClose() throws IOException {
        IOUtils.close(writer, directory);
    }
}
