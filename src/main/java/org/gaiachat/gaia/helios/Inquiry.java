package org.gaiachat.gaia.helios;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Refinement;
import org.gaiachat.json.JsonBuilders;

/**
 * What an answer is asked for with.
 *
 * @param paths in the order in which they are tried: the stream, and the answer in one piece for tenants without it; or the other way round
 * @param body the same for all of them
 * @param question what is known of the answer beforehand
 * @param operation how it may be refused
 */
record Inquiry(List<String> paths, JsonObject body, Question question, Operation operation) {

    /** A question; the model's id is sent beside its name where it is known. */
    static Inquiry of(Question question, Optional<String> llmId) {
        var body = JsonBuilders.object()
                .add("queryString", question.text())
                .add("datasetNames", JsonBuilders.array(question.datasets()));
        question.conversationId().ifPresent(id -> body.add("conversationId", id));
        question.llm().ifPresent(llm -> body.add("llmName", llm));
        llmId.ifPresent(id -> body.add("llmId", id));
        List<GaiaFault> refusals = notFound(question.datasets());
        question.conversationId().map(AskedFault.ConversationNotFound::new).ifPresent(refusals::add);
        question.llm().map(AskedFault.LlmNotFound::new).ifPresent(refusals::add);
        return new Inquiry(
                List.of("/ask/stream", "/ask"),
                body.build(),
                question,
                new Operation("answers to questions", refusals));
    }

    /** The same question of chosen documents; all four fields are always sent. */
    static Inquiry of(Refinement refinement, Optional<String> conversationId) {
        var body = JsonBuilders.object()
                .add("queryUid", refinement.queryUid())
                .add("datasetNames", JsonBuilders.array(refinement.datasets()))
                .add("queryString", refinement.question())
                .add(
                        "docIds",
                        JsonBuilders.array(refinement.documentIds().stream()
                                .map(DocumentFields::original)
                                .toList()));
        List<GaiaFault> refusals = notFound(refinement.datasets());
        refusals.add(new AskedFault.DocumentNotFound(
                refinement.datasets().get(0), refinement.documentIds().get(0)));
        return new Inquiry(
                List.of("/ask/refine/stream", "/ask/refine"),
                body.build(),
                new Question(refinement.question(), refinement.datasets(), conversationId, Optional.empty()),
                new Operation("answers from chosen documents", refusals));
    }

    /** The same, in one piece rather than as a stream. */
    Inquiry whole() {
        var reversed = new ArrayList<>(paths);
        Collections.reverse(reversed);
        return new Inquiry(List.copyOf(reversed), body, question, operation);
    }

    private static List<GaiaFault> notFound(List<String> datasets) {
        List<GaiaFault> faults = new ArrayList<>();
        datasets.forEach(name -> faults.add(new AskedFault.DatasetNotFound(name)));
        return faults;
    }
}
