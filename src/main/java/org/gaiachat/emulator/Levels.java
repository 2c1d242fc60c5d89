package org.gaiachat.emulator;

import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.Topic;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/**
 * Which levels of topics a client wants. Tenants refuse a request without {@code numLevels}, which the tutorial calls
 * optional.
 *
 * @param first the level to begin with, from 1
 * @param count how many levels
 */
record Levels(int first, int count) {

    private static final int MOST = 10;

    static Levels of(Optional<String> level, Optional<String> numLevels, Shape shape) {
        if (numLevels.isEmpty() && !shape.isTutorial()) {
            throw wrong("numLevels");
        }
        return new Levels(
                level.map(given -> number("level", given)).orElse(1),
                numLevels.map(given -> number("numLevels", given)).orElse(1));
    }

    /** The topics of the level to begin with. */
    List<Topic> from(List<Topic> topics) {
        List<Topic> here = topics;
        for (int above = 1; above < first; above++) {
            here = here.stream().flatMap(topic -> topic.children().stream()).toList();
        }
        return here;
    }

    private static int number(String parameter, String given) {
        if (!given.matches("\\d{1,2}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST) {
            throw wrong(parameter);
        }
        return Integer.parseInt(given);
    }

    private static ProblemException wrong(String parameter) {
        return new ProblemException(
                Problem.INVALID_PARAMETER,
                "The parameter " + parameter + " is required and must be a number from 1 to " + MOST + ".");
    }
}
