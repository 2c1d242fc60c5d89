package org.gaiachat.gaia;

/**
 * A way in which asking Gaia can fail. Each has a stable code for programs and a sentence that a person can act on.
 *
 * <p>How a fault becomes an HTTP status is known to the component {@code problems} alone.
 */
public sealed interface GaiaFault {

    /** A stable word for programs, such as {@code dataset-not-found}. */
    String code();

    /** What is wrong and what to do, without anything secret and without the question's text. */
    String sentence();

    /** No dataset bears this name. */
    record DatasetNotFound(String name) implements GaiaFault {
        @Override
        public String code() {
            return "dataset-not-found";
        }

        @Override
        public String sentence() {
            return "There is no dataset named “" + name + "”. Choose one from the list of datasets.";
        }
    }

    /** The dataset holds no document with this id. */
    record DocumentNotFound(String dataset, String documentId) implements GaiaFault {
        @Override
        public String code() {
            return "document-not-found";
        }

        @Override
        public String sentence() {
            return "This document is no longer in the dataset “" + dataset + "”. It may have been removed or renamed.";
        }
    }

    /** No conversation has this id, or it is no longer kept. */
    record ConversationNotFound(String conversationId) implements GaiaFault {
        @Override
        public String code() {
            return "conversation-not-found";
        }

        @Override
        public String sentence() {
            return "This conversation is no longer kept. Start a new one to go on.";
        }
    }

    /** As many conversations are pinned as can be. */
    record PinnedTooMany(int most) implements GaiaFault {
        @Override
        public String code() {
            return "pinned-too-many";
        }

        @Override
        public String sentence() {
            return "At most " + most + " conversations can be pinned. Unpin one first.";
        }
    }

    /** No model bears this name. */
    record LlmNotFound(String name) implements GaiaFault {
        @Override
        public String code() {
            return "llm-not-found";
        }

        @Override
        public String sentence() {
            return "There is no model named “" + name + "”. Choose one from the list of models, or none.";
        }
    }

    /** The engine itself failed; what happened is in the server's log. */
    record EngineFailed() implements GaiaFault {
        @Override
        public String code() {
            return "engine-failed";
        }

        @Override
        public String sentence() {
            return "The engine could not finish this request. Try again; if it goes on, the server's log tells more.";
        }
    }
}
