package org.gaiachat.answers;

import java.util.Optional;

/**
 * The answers that can be found again by their id. This is where a store that replicas share would be put in
 * (docs/adr/017): it would find an answer that another process runs, and give a run whose log it reads from there.
 */
interface KeptAnswers {

    /** The answer with this id, running or ended, if it is kept. */
    Optional<AnswerRun> find(String id);

    /** The answer with the id of this one: this one, which is kept from now on, or another that came before it. */
    AnswerRun claim(AnswerRun fresh);

    /** Forgets an answer. */
    void forget(AnswerRun run);
}
