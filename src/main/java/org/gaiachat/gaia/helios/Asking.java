package org.gaiachat.gaia.helios;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.GaiaFault;

/** One answer on its way: over the way that is wanted where the tenant has it, else over the other. */
final class Asking {

    private final Wire wire;
    private final Answers answers;
    private final Inquiry inquiry;
    private int path;

    Asking(Wire wire, Answers answers, Inquiry inquiry) {
        this.wire = wire;
        this.answers = answers;
        this.inquiry = inquiry;
    }

    Exchange send(Reply reply) {
        String resource = inquiry.paths().get(path);
        String accept = resource.endsWith("/stream") ? Requests.EVENTS : Requests.JSON;
        return wire.send(wire.requests().of(Call.post(resource, inquiry.body()), accept), reply);
    }

    /** The threads that tell of its end. */
    Executor ends() {
        return wire.threads().ends();
    }

    /** Whether there is another path after a refusal; a status of absence means that nothing was asked. */
    boolean another(GaiaReply refused) {
        boolean unknown =
                inquiry.operation().named(ErrorBody.of(refused.body()).code()).isEmpty();
        if (refused.absent() && unknown && path < inquiry.paths().size() - 1) {
            path++;
            return true;
        }
        return false;
    }

    /** How to read a successful reply. */
    BodyReading reading(HttpHeaders headers, Consumer<AnswerPart> parts) {
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        AnswerReading reading = answers.reading(inquiry.question(), parts);
        return type.contains("json") || type.contains("html") ? new WholeAnswer(reading) : new StreamedAnswer(reading);
    }

    /** The fault of another status. */
    CompletionStage<GaiaFault> fault(GaiaReply refused) {
        return answers.refusal().fault(refused, inquiry.operation());
    }
}
