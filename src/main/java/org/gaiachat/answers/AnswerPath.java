package org.gaiachat.answers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request for an event stream is about.
 *
 * @param id the answer's; empty where a question is asked
 * @param lastEvent the number of the last event that the client has seen
 */
record AnswerPath(Meaning meaning, String id, long lastEvent) {

    enum Meaning {
        ASK,
        READ,
        REFINE
    }

    private static final Pattern FORM = Pattern.compile("/api/answers(?:/([^/]+)(/refinements)?)?/?");

    static Optional<AnswerPath> of(HttpServletRequest request) {
        Matcher path = FORM.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!path.matches()) {
            return Optional.empty();
        }
        String id = Optional.ofNullable(path.group(1)).orElse("");
        boolean refines = path.group(2) != null;
        return switch (request.getMethod()) {
            case "POST" ->
                refines == id.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AnswerPath(refines ? Meaning.REFINE : Meaning.ASK, id, 0));
            case "GET" ->
                refines || id.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AnswerPath(Meaning.READ, id, EventNumber.of(request)));
            default -> Optional.empty();
        };
    }
}
