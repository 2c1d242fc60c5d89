package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The passages of all datasets in one Lucene index on disk, searched while it is written. */
final class PassageIndex implements AutoCloseable {

    /** Work on one state of the index. */
    interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    /** As many passages tell the language of a document. */
    private static final int SAMPLED = 5;

    /** Each part costs each search; to have one only would mean to write all of it anew again and again. */
    private static final int FEW_PARTS = 3;

    private static final int TOO_MANY_TO_MERGE = 1_000_000;

    private final LiveIndex live;
    private final UnaryOperator<IndexSearcher> view;

    private final TextAnalysis analysis;
    private final RightOfWay rightOfWay;

    private PassageIndex(
            LiveIndex live, UnaryOperator<IndexSearcher> view, TextAnalysis analysis, RightOfWay rightOfWay) {
        this.live = live;
        this.view = view;
        this.analysis = analysis;
        this.rightOfWay = rightOfWay;
    }

    /** The same index, of which searches see these documents only. */
    PassageIndex among(Set<String> documentIds) {
        return new PassageIndex(live, searcher -> new NarrowSearcher(searcher, documentIds), analysis, rightOfWay);
    }

    /** Who looks goes before who writes. */
    RightOfWay rightOfWay() {
        return rightOfWay;
    }

    /**
     * Opens the index, and builds an empty one where there is none that this version can read.
     *
     * @throws DataDirectoryInUse if another process has it
     */
    static PassageIndex open(Path folder, TextAnalysis analysis) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            return in(directory, analysis);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new DataDirectoryInUse(folder.getParent().getParent(), e);
        }
    }

    /** The same wherever Lucene can keep it. */
    static PassageIndex in(Directory directory, TextAnalysis analysis) throws IOException {
        return new PassageIndex(
                new LiveIndex(directory, analysis), UnaryOperator.identity(), analysis, new RightOfWay());
    }

    /** An index that leaves nothing on disk. */
    static PassageIndex inMemory(TextAnalysis analysis) throws IOException {
        return in(new ByteBuffersDirectory(), analysis);
    }

    /** Whether it can be written; if not, all that was written since the last commit is lost. */
    boolean isWritable() {
        return live.isWritable();
    }

    /** Goes on from the last commit where it could not be written any more. */
    void reopen() throws IOException {
        live.reopen();
    }

    /** Replaces all that is known of the file, in one step. */
    void put(FileRecord file, List<CutPassage> passages) throws IOException {
        Language ofDocument = LanguageGuess.of(sample(passages), Language.ENGLISH);
        IndexFields.Origin origin = IndexFields.Origin.of(file);
        Stream<Document> documents = IntStream.range(0, passages.size()).mapToObj(position -> {
            rightOfWay.give();
            CutPassage passage = passages.get(position);
            Language language = LanguageGuess.ofPart(passage.text(), ofDocument);
            return IndexFields.of(origin, position, passage, analysis.in(language));
        });
        // One after the other as they are written: all at once would take the memory of the text several times.
        Iterable<Document> all = Stream.concat(Stream.of(IndexFields.of(origin)), documents)::iterator;
        live.writer().updateDocuments(documentTerm(origin.id()), all);
    }

    void remove(FileRecord file) throws IOException {
        live.writer().deleteDocuments(documentTerm(file.documentId()));
    }

    /** Writes a part of the index that is still in memory, if any is; several threads write several. */
    void writePart() throws IOException {
        live.writer().flushNextBuffer();
    }

    /** Makes what was written visible to searches. */
    void refresh() throws IOException {
        live.maybeRefreshBlocking();
    }

    /** Makes what was written last, whatever happens. */
    void commit() throws IOException {
        IndexWriter writer = live.writer();
        if (writer.hasUncommittedChanges()) {
            writer.setLiveCommitData(
                    Map.of(IndexOpening.VERSION_KEY, IndexFields.VERSION).entrySet());
            writer.commit();
        }
    }

    /** How many parts a search goes through one after the other. */
    int parts() throws IOException {
        return look(searcher -> searcher.getIndexReader().leaves().size());
    }

    /** Merges the index into few parts, in the background, unless it is so large that this takes minutes. */
    void mergeDown() throws IOException {
        IndexWriter writer = live.writer();
        boolean merging = ((ConcurrentMergeScheduler) writer.getConfig().getMergeScheduler()).mergeThreadCount() > 0;
        if (!merging && parts() > FEW_PARTS && writer.getDocStats().numDocs < TOO_MANY_TO_MERGE) {
            writer.forceMerge(FEW_PARTS, false);
        }
    }

    <T> T look(Look<T> look) throws IOException {
        rightOfWay.take();
        try {
            IndexSearcher searcher = live.acquire();
            try {
                return look.at(view.apply(searcher));
            } finally {
                live.release(searcher);
            }
        } finally {
            rightOfWay.leave();
        }
    }

    /** The records of all files, as of the last refresh. */
    List<FileRecord> files() throws IOException {
        return look(searcher -> {
            List<FileRecord> files = new ArrayList<>();
            TermQuery all = new TermQuery(new Term(IndexFields.TYPE, IndexFields.TYPE_FILE));
            for (ScoreDoc found : AllFound.withoutScores(searcher, all)) {
                files.add(IndexFields.fileRecord(searcher.storedFields().document(found.doc)));
            }
            return files;
        });
    }

    @Override
    public void close() throws IOException {
        try (live) {
            if (isWritable()) {
                commit();
            }
        }
    }

    private static Term documentTerm(String id) {
        return new Term(IndexFields.DOCUMENT, id);
    }

    private static String sample(List<CutPassage> passages) {
        return passages.stream().limit(SAMPLED).map(CutPassage::text).collect(Collectors.joining(" "));
    }
}
