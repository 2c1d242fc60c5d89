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

    /** A dataset can't have this name. */
    record DatasetNameInvalid(int mostCharacters) implements GaiaFault {
        @Override
        public String code() {
            return "dataset-name-invalid";
        }

        @Override
        public String sentence() {
            return "A dataset's name has 1 to " + mostCharacters
                    + " characters, no leading or final dot and none of / \\ : * ? \" < > |. Choose another.";
        }
    }

    /** A dataset bears this name already, in whatever casing. */
    record DatasetNameTaken(String name) implements GaiaFault {
        @Override
        public String code() {
            return "dataset-name-taken";
        }

        @Override
        public String sentence() {
            return "There is a dataset named “" + name + "” already. Choose another name.";
        }
    }

    /** As many datasets were created as can be. */
    record DatasetLimitReached(int most) implements GaiaFault {
        @Override
        public String code() {
            return "dataset-limit-reached";
        }

        @Override
        public String sentence() {
            return "At most " + most + " datasets can be created. Delete one first.";
        }
    }

    /** The dataset comes with the application and can't be changed. */
    record DatasetBuiltIn(String name) implements GaiaFault {
        @Override
        public String code() {
            return "dataset-built-in";
        }

        @Override
        public String sentence() {
            return "The dataset “" + name + "” is built in and can't be changed.";
        }
    }

    /** The dataset holds as many documents as can be. */
    record DatasetFull(int most) implements GaiaFault {
        @Override
        public String code() {
            return "dataset-full";
        }

        @Override
        public String sentence() {
            return "A dataset holds at most " + most + " documents. Remove some first, or use another dataset.";
        }
    }

    /** The upload's session has ended or never was. */
    record UploadSessionNotFound() implements GaiaFault {
        @Override
        public String code() {
            return "upload-session-not-found";
        }

        @Override
        public String sentence() {
            return "This upload session has ended. Open a new one for the dataset and send the file again.";
        }
    }

    /** A file can't have this name. */
    record FileNameInvalid(int mostCharacters) implements GaiaFault {
        @Override
        public String code() {
            return "file-name-invalid";
        }

        @Override
        public String sentence() {
            return "A file's name has 1 to " + mostCharacters
                    + " characters, no leading or final dot and none of / \\ : * ? \" < > |. Rename the file.";
        }
    }

    /** The file is larger than can be taken. */
    record FileTooLarge(long mostBytes) implements GaiaFault {
        @Override
        public String code() {
            return "file-too-large";
        }

        @Override
        public String sentence() {
            return "A file may have at most " + mostBytes / (1024 * 1024) + " MB. Split it, or send a smaller one.";
        }
    }

    /** Less of the file arrived than was announced. */
    record UploadIncomplete() implements GaiaFault {
        @Override
        public String code() {
            return "upload-incomplete";
        }

        @Override
        public String sentence() {
            return "The file did not arrive whole. Send it again.";
        }
    }

    /** The dataset has no such topic, or no longer. */
    record TopicNotFound() implements GaiaFault {
        @Override
        public String code() {
            return "topic-not-found";
        }

        @Override
        public String sentence() {
            return "The dataset has no such topic any more: its documents have changed. Look at its topics again.";
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
