package org.gaiachat.gaia;

/** What was asked for is not there, is not offered, or could not be finished by the engine itself. */
public sealed interface AskedFault extends GaiaFault {

    /** No dataset bears this name. */
    record DatasetNotFound(String name) implements AskedFault {
        @Override
        public String sentence() {
            return "There is no dataset named “" + name + "”. Choose one from the list of datasets.";
        }
    }

    /** The dataset holds no document with this id. */
    record DocumentNotFound(String dataset, String documentId) implements AskedFault {
        @Override
        public String sentence() {
            return "This document is no longer in the dataset “" + dataset + "”. It may have been removed or renamed.";
        }
    }

    /** No conversation has this id, or it is no longer kept. */
    record ConversationNotFound(String conversationId) implements AskedFault {
        @Override
        public String sentence() {
            return "This conversation is no longer kept. Start a new one to go on.";
        }
    }

    /** As many conversations are pinned as can be. */
    record PinnedTooMany(int most) implements AskedFault {
        @Override
        public String sentence() {
            return "At most " + most + " conversations can be pinned. Unpin one first.";
        }
    }

    /** No model bears this name. */
    record LlmNotFound(String name) implements AskedFault {
        @Override
        public String sentence() {
            return "There is no model named “" + name + "”. Choose one from the list of models, or none.";
        }
    }

    /** The dataset has no such topic, or no longer. */
    record TopicNotFound() implements AskedFault {
        @Override
        public String sentence() {
            return "The dataset has no such topic any more: its documents have changed. Look at its topics again.";
        }
    }

    /** This engine, or this tenant of it, does not offer what was asked for. */
    record NotOffered(String what) implements AskedFault {
        @Override
        public String sentence() {
            return "The engine that answers here does not offer " + what + ".";
        }
    }

    /** The engine itself failed; what happened is in the server's log. */
    record EngineFailed() implements AskedFault {
        @Override
        public String sentence() {
            return "The engine could not finish this request. Try again; if it goes on, the server's log tells more.";
        }
    }
}
