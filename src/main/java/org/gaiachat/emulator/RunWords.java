package org.gaiachat.emulator;

import org.gaiachat.gaia.Dataset;

/** The states of indexing in the words that Gaia's page has for a run, and in those of the tutorial. */
final class RunWords {

    private RunWords() {}

    static String status(Dataset dataset) {
        return switch (dataset.state()) {
            case READY -> "Succeeded";
            case INDEXING -> "Running";
            case FAILED -> "Failed";
        };
    }

    /** What a client of the tutorial's waits for while it polls. */
    static String indexing(Dataset dataset) {
        return switch (dataset.state()) {
            case READY -> "completed";
            case INDEXING -> "running";
            case FAILED -> "failed";
        };
    }

    static String dataset(Dataset dataset) {
        return switch (dataset.state()) {
            case READY -> "ready";
            case INDEXING -> "indexing";
            case FAILED -> "failed";
        };
    }
}
