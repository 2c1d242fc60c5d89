package org.gaiachat.gaia;

import java.time.Duration;
import java.util.Optional;

/** Cohesity Gaia refused, failed, fell silent or could not be reached. */
public sealed interface UpstreamFault extends GaiaFault {

    /** There is no key to send any more: the file that holds it is gone, can't be read or holds none. */
    record KeyMissing() implements UpstreamFault {
        @Override
        public String sentence() {
            return "The server can't read its API key for Cohesity Gaia any more. Whoever runs it should look at the"
                    + " file that GAIA_API_KEY_FILE names.";
        }
    }

    /** Gaia does not know the key (401): it is wrong, expired or revoked. */
    record KeyRejected() implements UpstreamFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia does not accept the API key: it may be wrong, expired or revoked. Whoever runs this"
                    + " server should set a new one.";
        }
    }

    /** Gaia knows the key but does not let it do this (403). */
    record NotAllowed() implements UpstreamFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia does not allow this with the API key in use. Ask whoever administers Gaia for access.";
        }
    }

    /** Too many requests (429). */
    record RateLimited(Optional<Duration> retryAfter) implements UpstreamFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia takes no more requests for the moment. Try again " + when(retryAfter, "in a minute")
                    + ".";
        }
    }

    /**
     * Gaia answered that it failed.
     *
     * @param status its HTTP status, 500 to 599; 0 where it failed in the middle of an answer
     * @param retryAfter when it is worth asking again, where that was said
     */
    record GaiaFailed(int status, Optional<Duration> retryAfter) implements UpstreamFault {

        /** A failure of which nobody said how long it lasts. */
        public GaiaFailed(int status) {
            this(status, Optional.empty());
        }

        @Override
        public String sentence() {
            String where = status == 0 ? "while it answered" : "with status " + status;
            return "Cohesity Gaia failed " + where + ". Try again " + when(retryAfter, "in a while") + ".";
        }
    }

    /** Gaia did not accept the request as it was sent; its HTTP status says little more. */
    record GaiaRefused(int status) implements UpstreamFault {
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
    record GaiaUnreachable(String reason) implements UpstreamFault {
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
    record GaiaDown(Duration retryAfter) implements UpstreamFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia has not answered several times in a row, so it is left alone for a moment. Try again in "
                    + Math.max(1, retryAfter.toSeconds()) + " seconds.";
        }
    }

    /** Gaia said nothing for as long as it may stay silent. */
    record GaiaSilent(Duration limit) implements UpstreamFault {
        @Override
        public String sentence() {
            return "Cohesity Gaia said nothing for " + Math.max(1, limit.toSeconds()) + " seconds. Try again.";
        }
    }

    /** What came is not what Gaia sends: a web page, broken JSON, something endless. */
    record GaiaAnswerUnreadable() implements UpstreamFault {
        @Override
        public String sentence() {
            return "What came back can't be read as an answer of Cohesity Gaia. Whoever runs this server should check"
                    + " GAIA_BASE_URL and what stands between.";
        }
    }

    /** The answer ended in its middle; what had come before is true as far as it goes. */
    record AnswerCutShort() implements UpstreamFault {
        @Override
        public String sentence() {
            return "The answer broke off before its end. What had arrived is kept; ask again.";
        }
    }

    private static String when(Optional<Duration> told, String otherwise) {
        return told.map(time -> "in " + Math.max(1, time.toSeconds()) + " seconds")
                .orElse(otherwise);
    }
}
