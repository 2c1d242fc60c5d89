package org.gaiachat.mcp;

import java.util.List;
import java.util.Optional;
import org.gaiachat.answers.AskLimits;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** What tools are called with, checked. What is wrong is told in words by which a model can mend it. */
final class ToolArguments {

    private ToolArguments() {}

    static Question question(JsonBody arguments) {
        List<String> datasets = arguments.texts("datasets").stream().distinct().toList();
        if (datasets.isEmpty()) {
            throw new ProblemException(
                    Problem.DATASETS_MISSING,
                    "Name at least one dataset in “datasets”; list_datasets tells which are there.");
        }
        if (datasets.size() > AskLimits.DATASETS) {
            throw new ProblemException(
                    Problem.DATASETS_TOO_MANY, "At most " + AskLimits.DATASETS + " datasets can be asked at once.");
        }
        return new Question(
                words(arguments, "question"), datasets, given(arguments, "conversationId"), given(arguments, "llm"));
    }

    static SearchQuery search(JsonBody arguments) {
        return new SearchQuery(
                dataset(arguments),
                words(arguments, "text"),
                arguments.number("pageSize", 1, SearchQuery.LARGEST_PAGE).orElse(SearchQuery.USUAL_PAGE),
                given(arguments, "pageToken"),
                Optional.empty());
    }

    static String dataset(JsonBody arguments) {
        return given(arguments, "dataset")
                .orElseThrow(() -> new ProblemException(
                        Problem.DATASETS_MISSING,
                        "Name one dataset in “dataset”; list_datasets tells which are there."));
    }

    /** A text that is there. */
    static Optional<String> given(JsonBody arguments, String name) {
        return arguments.text(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String words(JsonBody arguments, String name) {
        String words = given(arguments, name)
                .orElseThrow(() ->
                        new ProblemException(Problem.QUESTION_EMPTY, "Write what you want to know in “" + name + "”."));
        if (words.codePointCount(0, words.length()) > AskLimits.QUESTION_CHARACTERS) {
            throw new ProblemException(
                    Problem.QUESTION_TOO_LONG,
                    "“" + name + "” has more than " + AskLimits.QUESTION_CHARACTERS + " characters. Shorten it.");
        }
        return words;
    }
}
