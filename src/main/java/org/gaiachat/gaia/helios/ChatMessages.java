package org.gaiachat.gaia.helios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gaiachat.gaia.Conversation.Exchange;
import org.gaiachat.gaia.Source;

/** Makes questions with their answers of a history's entries: one entry for both, or one for each with a role. */
final class ChatMessages {

    private static final List<String> READER = List.of("user", "human", "question", "query");

    private final Function<String, Optional<String>> nameOfDataset;
    private final KnownDocuments documents;
    private final List<Exchange> exchanges = new ArrayList<>();
    private Fields asked;

    ChatMessages(Function<String, Optional<String>> nameOfDataset, KnownDocuments documents) {
        this.nameOfDataset = nameOfDataset;
        this.documents = documents;
    }

    /** The oldest first, where the entries tell their time; else as Gaia gave them. */
    List<Exchange> exchanges(List<Fields> entries) {
        entries.forEach(this::take);
        if (asked != null) {
            exchanges.add(exchange(asked, text(asked), Fields.of(null), ""));
        }
        if (exchanges.stream().noneMatch(exchange -> exchange.askedAt().equals(Instant.EPOCH))) {
            exchanges.sort(Comparator.comparing(Exchange::askedAt));
        }
        return exchanges;
    }

    /** Whether an entry holds a question, be it with its answer or by itself. */
    static boolean isQuestion(Fields entry) {
        return question(entry).isPresent() || isOfReader(entry);
    }

    private static Optional<String> question(Fields entry) {
        return entry.written("queryString", "query", "question", "prompt");
    }

    private static boolean isOfReader(Fields entry) {
        String role = entry.word("role", "sender", "author", "type").orElse("").toLowerCase(Locale.ROOT);
        return READER.stream().anyMatch(role::contains);
    }

    private void take(Fields entry) {
        Optional<String> question = question(entry);
        if (question.isPresent()) {
            exchanges.add(exchange(entry, question.get(), entry, answer(entry)));
        } else if (isOfReader(entry)) {
            asked = entry;
        } else if (asked != null) {
            exchanges.add(exchange(asked, text(asked), entry, answer(entry)));
            asked = null;
        }
    }

    private Exchange exchange(Fields question, String text, Fields answer, String answerText) {
        List<String> datasets = question.words("datasetNames", "datasets");
        var sources = new CollectedSources(datasets, nameOfDataset, documents);
        sources.add(answer.list("documents"));
        sources.add(answer.child("response").list("documents"));
        List<Source> all = sources.all();
        return new Exchange(MomentFields.latest(question).orElse(Instant.EPOCH), text, datasets, answerText, all);
    }

    private static String answer(Fields entry) {
        return entry.written("responseString", "response", "answer")
                .or(() -> entry.child("response").written("responseString"))
                .orElseGet(() -> text(entry));
    }

    private static String text(Fields entry) {
        return entry.written("content", "text", "message").orElse("");
    }
}
