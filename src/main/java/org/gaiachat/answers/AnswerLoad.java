package org.gaiachat.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How much the answers of this process take at the moment. */
@ApplicationScoped
public class AnswerLoad {

    @Inject
    Answers answers;

    /** Open event streams. */
    public long streams() {
        return answers.visitors().streams();
    }

    /** Memory that logs of answers take, in bytes. */
    public long logBytes() {
        return answers.logBytes();
    }
}
