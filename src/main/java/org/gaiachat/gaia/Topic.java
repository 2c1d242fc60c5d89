package org.gaiachat.gaia;

import java.util.List;
import java.util.Optional;

/**
 * What a part of a dataset is about.
 *
 * @param uuid its id, the same as long as the dataset's topics are
 * @param name its label
 * @param coverage the share of the dataset's passages that are about it, 0 to 1
 * @param summary what the documents say about it, in a sentence or two of theirs
 * @param suggestedQuestions questions about it that the engine has answers to
 * @param children the topics within it
 */
public record Topic(
        String uuid,
        String name,
        double coverage,
        Optional<String> summary,
        List<String> suggestedQuestions,
        List<Topic> children) {

    public Topic {
        suggestedQuestions = List.copyOf(suggestedQuestions);
        children = List.copyOf(children);
    }
}
