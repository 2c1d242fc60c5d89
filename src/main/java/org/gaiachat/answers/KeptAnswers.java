package org.gaiachat.answers;

import java.util.Optional;

/**
 * The answers that can be found again by their key. This is where a store that replicas share would be put in
 * (docs/adr/017): it would find an answer that another process runs, and give a run whose log it reads from there.
 */
interface KeptAnswers {

    /** The answer of this visitor with this id, running or ended, if it is kept. */
    Optional<AnswerRun> find(AnswerKey key);

    /**
     * The answer with the key of this one: this one, which is kept from now on, or another that came before it; then this
     * one is stopped.
     */
    AnswerRun claim(AnswerRun fresh);

    /** Forgets an answer that has ended. */
    void forget(AnswerRun run);
}
