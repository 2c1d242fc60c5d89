package org.gaiachat.gaia.helios;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Question;

/** One question on its way: over the stream where the tenant has it, else in one piece. */
final class Asking {

    /** The paths in the order in which they are tried. */
    private static final List<String> PATHS = List.of("/ask/stream", "/ask");

    private final Wire wire;
    private final DatasetList datasets;
    private final Question question;
    private int path;

    Asking(Wire wire, DatasetList datasets, Question question) {
        this.wire = wire;
        this.datasets = datasets;
        this.question = question;
    }

    Exchange send(Reply reply) {
        String accept = path == 0 ? Requests.EVENTS : Requests.JSON;
        return wire.send(wire.requests().post(PATHS.get(path), body(), accept), reply);
    }

    /** Whether there is another path after an answer with this status; a status of absence means that nothing was asked. */
    boolean another(int status) {
        boolean absent = status == 404 || status == 405 || status == 501;
        if (absent && path < PATHS.size() - 1) {
            path++;
            return true;
        }
        return false;
    }

    /** How to read a successful reply. */
    BodyReading reading(HttpHeaders headers, Consumer<AnswerPart> parts) {
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        var reading = new AnswerReading(question, datasets::nameOf, parts);
        return type.contains("json") || type.contains("html") ? new WholeAnswer(reading) : new StreamedAnswer(reading);
    }

    /** The fault of another status. */
    CompletionStage<GaiaFault> fault(int status, HttpHeaders headers) {
        return new AbsenceReading(datasets).fault(StatusFault.of(status, headers, "answers to questions"), question);
    }

    private JsonObject body() {
        var json = Json.createObjectBuilder()
                .add("queryString", question.text())
                .add("datasetNames", Json.createArrayBuilder(question.datasets()));
        question.conversationId().ifPresent(id -> json.add("conversationId", id));
        question.llm().ifPresent(llm -> json.add("llmName", llm));
        return json.build();
    }
}
