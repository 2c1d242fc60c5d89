package org.gaiachat.emulator;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Refinement;
import org.gaiachat.gaia.SearchQuery;

/** Makes questions, refinements, searches and feedback of request bodies. */
final class AskReading {

    /** Models of Gaia's that clients name because a tenant has them; here the engine answers in their place. */
    private static final Set<String> MODELS_OF_GAIA = Set.of(
            "cohesity llm advanced",
            "cohesity llm standard",
            "cohesity advanced llm",
            "cohesity standard llm",
            "adv",
            "std",
            "gpt-4o",
            "claude-3-sonnet");

    private AskReading() {}

    static Question question(Body body) {
        return new Question(
                body.question(), body.requiredTexts("datasetNames"), body.text("conversationId"), llm(body));
    }

    static Refinement refinement(Body body) {
        return new Refinement(
                body.required("queryUid"),
                body.question(),
                body.requiredTexts("datasetNames"),
                body.requiredTexts("docIds"));
    }

    static SearchQuery search(Body body) {
        return new SearchQuery(
                body.required("datasetName"),
                body.question(),
                body.json().number("pageSize", 1, SearchQuery.LARGEST_PAGE).orElse(SearchQuery.USUAL_PAGE),
                body.text("paginationToken"),
                body.text("conversationId"));
    }

    /** What was thought of an answer; nothing where the client says that it has no opinion. */
    static Optional<Feedback> feedback(Body body) {
        String queryUid = body.required("queryUid");
        Optional<String> comment = body.text("feedbackText", "comment");
        Optional<Boolean> good = body.json().object().get("feedback") instanceof jakarta.json.JsonString
                ? judgement(body.required("feedback"))
                : body.flag("isGood", "feedback");
        return good.map(verdict -> new Feedback(queryUid, verdict, comment));
    }

    /** Gaia's enum is not published but for {@code noFeedback}: true means correct, false off target. */
    private static Optional<Boolean> judgement(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.contains("nofeedback")) {
            return Optional.empty();
        }
        boolean bad = Set.of("false", "negative", "bad", "off", "incorrect", "not", "down").stream()
                .anyMatch(small::contains);
        return Optional.of(!bad);
    }

    private static Optional<String> llm(Body body) {
        return body.text("llmName", "llmId").filter(name -> !MODELS_OF_GAIA.contains(name.toLowerCase(Locale.ROOT)));
    }
}
