package org.gaiachat.gaia;

/** Whether a dataset can be asked. */
public enum DatasetState {
    /** All of it is indexed. */
    READY,
    /** Documents are being read; what is indexed so far can be asked. */
    INDEXING,
    /** Its indexing failed as a whole. */
    FAILED
}
