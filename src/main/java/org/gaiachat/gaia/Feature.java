package org.gaiachat.gaia;

/** What an engine may offer beyond answering questions. */
public enum Feature {
    /** The text of a document can be read, so that a citation opens in its place. */
    DOCUMENTS,
    /** Conversations can be renamed, pinned and deleted. */
    CONVERSATION_CHANGES,
    /** A dataset can be searched for every document that fits. */
    SEARCH,
    /** An answer can be asked for again, from chosen documents only. */
    REFINEMENT,
    /** Whether an answer was good can be told. */
    FEEDBACK,
    /** There are models to choose from. */
    LLMS,
    /** Datasets can be created, deleted and indexed anew. */
    DATASET_CHANGES,
    /** Files can be uploaded into datasets. */
    UPLOADS,
    /** The file that a document was read from can be had. */
    DOWNLOADS,
    /** What a dataset is about can be told. */
    TOPICS
}
