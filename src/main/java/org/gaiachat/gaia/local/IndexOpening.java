package org.gaiachat.gaia.local;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** Opens the index for writing. It holds nothing that the documents do not, so one that cannot be used is built anew. */
final class IndexOpening {

    static final String VERSION_KEY = "gaia-chat-index";

    private static final Logger LOG = System.getLogger(IndexOpening.class.getName());
    private static final double MEGABYTES_BEFORE_FLUSH = 48;

    private IndexOpening() {}

    /** Throws {@link LockObtainFailedException} if another process writes it. */
    static IndexWriter open(Directory directory, TextAnalysis analysis) throws IOException {
        try {
            IndexWriter writer = open(directory, analysis, OpenMode.CREATE_OR_APPEND);
            if (usable(writer)) {
                return writer;
            }
            writer.close();
            LOG.log(Level.INFO, "The index is of another version and is built anew.");
            return open(directory, analysis, OpenMode.CREATE);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException
                | NoSuchFileException
                | EOFException e) {
            LOG.log(Level.WARNING, "The index cannot be read and is built anew: " + e.getMessage());
            clear(directory);
            return open(directory, analysis, OpenMode.CREATE);
        }
    }

    private static IndexWriter open(Directory directory, TextAnalysis analysis, OpenMode mode) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analysis);
        config.setOpenMode(mode);
        config.setRAMBufferSizeMB(MEGABYTES_BEFORE_FLUSH);
        config.setCommitOnClose(false);
        // One file for all of a part's files saves handles, and costs to write it all twice.
        config.setUseCompoundFile(false);
        config.getMergePolicy().setNoCFSRatio(0);
        return new IndexWriter(directory, config);
    }

    /** Lucene reads the old index even to replace it, and fails where that one is broken. */
    private static void clear(Directory directory) throws IOException {
        try (Lock ours = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            ours.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static boolean usable(IndexWriter writer) {
        if (writer.getDocStats().maxDoc == 0) {
            return true;
        }
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(VERSION_KEY)) {
                    return entry.getValue().equals(IndexFields.VERSION);
                }
            }
        }
        return false;
    }
}
