package org.gaiachat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Loggers that Lucene asks Java's own logging for; they tell of failures only. Open Liberty's logger remembers the class
 * that asked for it first, and is given to the next build of this application too, which so would keep the one before it in
 * memory. Java itself asks first here, and what Java asks for belongs to no application.
 */
final class LuceneLoggers {

    static final List<String> NAMES = List.of(
            "org.apache.lucene.internal.vectorization.PanamaVectorizationProvider",
            "org.apache.lucene.internal.vectorization.VectorizationProvider",
            "org.apache.lucene.store.MMapDirectory",
            "org.apache.lucene.store.MappedByteBufferIndexInputProvider",
            "org.apache.lucene.store.MemorySegmentIndexInputProvider",
            "org.apache.lucene.store.PosixNativeAccess",
            "org.apache.lucene.util.Constants",
            "org.apache.lucene.util.HotspotVMOptions");

    private List<System.Logger> held = List.of();

    /** Asks for all of them, and keeps them until the application ends: nobody else would. */
    void ask() {
        held = NAMES.stream().map(System::getLogger).toList();
        held.forEach(logger -> logger.isLoggable(System.Logger.Level.ERROR)); // is made when it is first used
        // At a start they ask for options and updates for the sake of vectors, of which there are none here.
        NAMES.forEach(name -> Logger.getLogger(name).setLevel(Level.SEVERE));
    }
}
