package org.gaiachat.gaia;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A way in which asking Gaia can fail. Each has a stable code for programs and a sentence that a person can act on.
 *
 * <p>How a fault becomes an HTTP status is known to the component {@code problems} alone.
 */
public sealed interface GaiaFault {

    /** A stable word for programs: the fault's name in small letters with hyphens, such as {@code dataset-not-found}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What is wrong and what to do, without anything secret and without the question's text. */
    String sentence();

    /** No dataset bears this name. */
    record DatasetNotFound(String name) implements GaiaFault {
        @Override
        public String sentence() {
            return "There is no dataset named “" + name + "”. Choose one from the list of datasets.";
        }
    }

    /** The dataset holds no document with this id. */
    record DocumentNotFound(String dataset, String documentId) implements GaiaFault {
        @Override
        public String sentence() {
            return "This document is no longer in the dataset “" + dataset + "”. It may have been removed or renamed.";
        }
    }

    /** No conversation has this id, or it is no longer kept. */
    record ConversationNotFound(String conversationId) implements GaiaFault {
        @Override
        public String sentence() {
            return "This conversation is no longer kept. Start a new one to go on.";
        }
    }

    /** As many conversations are pinned as can be. */
    record PinnedTooMany(int most) implements GaiaFault {
        @Override
        public String sentence() {
            return "At most " + most + " conversations can be pinned. Unpin one first.";
        }
    }

    /** No model bears this name. */
    record LlmNotFound(String name) implements GaiaFault {
        @Override
        public String sentence() {
            return "There is no model named “" + name + "”. Choose one from the list of models, or none.";
        }
    }

    /** A dataset can't have this name. */
    record DatasetNameInvalid(int mostCharacters) implements GaiaFault {
        @Override
        public String sentence() {
            return "A dataset's name has 1 to " + mostCharacters
                    + " characters, no leading or final dot and none of / \\ : * ? \" < > |. Choose another.";
        }
    }

    /** A dataset bears this name already, in whatever casing. */
    record DatasetNameTaken(String name) implements GaiaFault {
        @Override
        public String sentence() {
            return "There is a dataset named “" + name + "” already. Choose another name.";
        }
    }

    /** As many datasets were created as can be. */
    record DatasetLimitReached(int most) implements GaiaFault {
        @Override
        public String sentence() {
            return "At most " + most + " datasets can be created. Delete one first.";
        }
    }

    /** The dataset comes with the application and can't be changed. */
    record DatasetBuiltIn(String name) implements GaiaFault {
        @Override
        public String sentence() {
            return "The dataset “" + name + "” is built in and can't be changed.";
        }
    }

    /** The dataset holds as many documents as can be. */
    record DatasetFull(int most) implements GaiaFault {
        @Override
        public String sentence() {
            return "A dataset holds at most " + most + " documents. Remove some first, or use another dataset.";
        }
    }

    /** The dataset holds as much text as it can. */
    record DatasetTextFull(long mostBytes) implements GaiaFault {
        @Override
        public String sentence() {
            return "A dataset holds at most " + mostBytes / (1024 * 1024 * 1024)
                    + " GB of text. Remove some documents first, or use another dataset.";
        }
    }

    /** The upload's session has ended or never was. */
    record UploadSessionNotFound() implements GaiaFault {
        @Override
        public String sentence() {
            return "This upload session has ended. Open a new one for the dataset and send the file again.";
        }
    }

    /** A file can't have this name. */
    record FileNameInvalid(int mostCharacters) implements GaiaFault {
        @Override
        public String sentence() {
            return "A file's name has 1 to " + mostCharacters
                    + " characters, no leading or final dot and none of / \\ : * ? \" < > |. Rename the file.";
        }
    }

    /** The file is larger than can be taken. */
    record FileTooLarge(long mostBytes) implements GaiaFault {
        @Override
        public String sentence() {
            return "A file may have at most " + mostBytes / (1024 * 1024) + " MB. Split it, or send a smaller one.";
        }
    }

    /** Less of the file arrived than was announced. */
    record UploadIncomplete() implements GaiaFault {
        @Override
        public String sentence() {
            return "The file did not arrive whole. Send it again.";
        }
    }

    /** The dataset has no such topic, or no longer. */
    record TopicNotFound() implements GaiaFault {
        @Override
        public String sentence() {
            return "The dataset has no such topic any more: its documents have changed. Look at its topics again.";
        }
    }

    /** The engine itself failed; what happened is in the server's log. */
    record EngineFailed() implements GaiaFault {
        @Override
        public String sentence() {
            return "The engine could not finish this request. Try again; if it goes on, the server's log tells more.";
        }
    }

    /** There is no key to send any more: the file that holds it is gone, can't be read or holds none. */
    record KeyMissing() implements GaiaFault {
        @Override
        public String sentence() {
            return "The server can't read its API key for Cohesity Gaia any more. Whoever runs it should look at the"
                    + " file that GAIA_API_KEY_FILE names.";
        }
    }

    /** Gaia does not know the key (401): it is wrong, expired or revoked. */
    record KeyRejected() implements GaiaFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia does not accept the API key: it may be wrong, expired or revoked. Whoever runs this"
                    + " server should set a new one.";
        }
    }

    /** Gaia knows the key but does not let it do this (403). */
    record NotAllowed() implements GaiaFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia does not allow this with the API key in use. Ask whoever administers Gaia for access.";
        }
    }

    /** This engine, or this tenant of it, does not offer what was asked for. */
    record NotOffered(String what) implements GaiaFault {
        @Override
        public String sentence() {
            return "The engine that answers here does not offer " + what + ".";
        }
    }

    /** Too many requests (429). */
    record RateLimited(Optional<Duration> retryAfter) implements GaiaFault {
        @Override
        public String sentence() {
            String wait = retryAfter
                    .map(time -> "in " + Math.max(1, time.toSeconds()) + " seconds")
                    .orElse("in a minute");
            return "Cohesity Gaia takes no more requests for the moment. Try again " + wait + ".";
        }
    }

    /**
     * Gaia answered that it failed.
     *
     * @param status its HTTP status, 500 to 599; 0 where it failed in the middle of an answer
     */
    record GaiaFailed(int status) implements GaiaFault {
        @Override
        public String sentence() {
            String where = status == 0 ? "while it answered" : "with status " + status;
            return "Cohesity Gaia failed " + where + ". Try again in a while.";
        }
    }

    /** Gaia did not accept the request as it was sent; its HTTP status says little more. */
    record GaiaRefused(int status) implements GaiaFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia did not accept this request (status " + status
                    + "). Ask in other words or of other datasets.";
        }
    }

    /**
     * No connection, or none that lasted until an answer began.
     *
     * @param reason what happened, as the end of the sentence “Cohesity Gaia can't be reached: …”
     */
    record GaiaUnreachable(String reason) implements GaiaFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia can't be reached: " + reason + ". Whoever runs this server should check GAIA_BASE_URL"
                    + " and the network.";
        }
    }

    /**
     * Gaia did not answer several times in a row; it is not asked for a while.
     *
     * @param retryAfter when it is worth asking again
     */
    record GaiaDown(Duration retryAfter) implements GaiaFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia has not answered several times in a row, so it is left alone for a moment. Try again in "
                    + Math.max(1, retryAfter.toSeconds()) + " seconds.";
        }
    }

    /** Gaia said nothing for as long as it may stay silent. */
    record GaiaSilent(Duration limit) implements GaiaFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia said nothing for " + Math.max(1, limit.toSeconds()) + " seconds. Try again.";
        }
    }

    /** What came is not what Gaia sends: a web page, broken JSON, something endless. */
    record GaiaAnswerUnreadable() implements GaiaFault {
        @Override
        public String sentence() {
            return "What came back can't be read as an answer of Cohesity Gaia. Whoever runs this server should check"
                    + " GAIA_BASE_URL and what stands between.";
        }
    }

    /** The answer ended in its middle; what had come before is true as far as it goes. */
    record AnswerCutShort() implements GaiaFault {
        @Override
        public String sentence() {
            return "The answer broke off before its end. What had arrived is kept; ask again.";
        }
    }
}
