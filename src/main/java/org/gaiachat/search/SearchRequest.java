package org.gaiachat.search;

import java.util.Optional;
import org.gaiachat.answers.AskLimits;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** What a client looks for, checked. */
final class SearchRequest {

    private SearchRequest() {}

    static SearchQuery of(JsonBody body) {
        return new SearchQuery(
                given(body, "dataset")
                        .orElseThrow(() -> new ProblemException(
                                Problem.DATASETS_MISSING, "Name the one dataset to search in the field “dataset”.")),
                text(given(body, "text").orElse("")),
                body.number("pageSize", 1, SearchQuery.LARGEST_PAGE).orElse(SearchQuery.USUAL_PAGE),
                given(body, "pageToken"),
                given(body, "conversationId"));
    }

    private static String text(String text) {
        if (text.isEmpty()) {
            throw new ProblemException(Problem.QUESTION_EMPTY, "Write what to look for in the field “text”.");
        }
        if (text.codePointCount(0, text.length()) > AskLimits.QUESTION_CHARACTERS) {
            throw new ProblemException(
                    Problem.QUESTION_TOO_LONG,
                    "At most " + AskLimits.QUESTION_CHARACTERS + " characters can be looked for. Shorten the text.");
        }
        return text;
    }

    private static Optional<String> given(JsonBody body, String field) {
        return body.text(field).map(String::strip).filter(value -> !value.isEmpty());
    }
}
