package org.gaiachat.gaia.helios;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchPage.FoundDocument;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.json.JsonBuilders;

/** Finds every document of a dataset that fits. Gaia has PUT for it, which changes nothing. */
record Searching(Gateway gateway, KnownDocuments documents) {

    CompletableFuture<SearchPage> page(SearchQuery query) {
        List<GaiaFault> refusals = new ArrayList<>(List.of(new AskedFault.DatasetNotFound(query.dataset())));
        query.conversationId().map(AskedFault.ConversationNotFound::new).ifPresent(refusals::add);
        return gateway.read(Call.put("/ask/exhaustive", body(query)), new Operation("exhaustive search", refusals))
                .thenApply(json -> page(json, query.pageToken()));
    }

    private static JsonObject body(SearchQuery query) {
        var body = JsonBuilders.object()
                .add("datasetName", query.dataset())
                .add("queryString", query.text())
                .add("pageSize", Math.max(1, Math.min(SearchQuery.LARGEST_PAGE, query.pageSize())));
        query.pageToken().ifPresent(token -> body.add("paginationToken", token));
        query.conversationId().ifPresent(id -> body.add("conversationId", id));
        return body.build();
    }

    private SearchPage page(JsonValue json, Optional<String> askedWith) {
        var fields = Fields.of(json);
        Map<String, FoundDocument> found = new LinkedHashMap<>();
        fields.list("documents", "results", "items").stream()
                .map(DocumentFields::new)
                .filter(document -> !document.key().isEmpty())
                .peek(documents::put)
                .forEach(document -> found.merge(document.id(), found(document), Searching::both));
        long total = fields.number("totalCount", "total", "totalResults").orElse((long) found.size());
        return new SearchPage(
                fields.word("queryUid", "queryUID", "queryId").orElse(""),
                List.copyOf(found.values()),
                Math.max(total, found.size()),
                // a page without documents, or one that asks for itself, is the last
                fields.word("paginationToken", "nextPaginationToken", "nextPageToken")
                        .filter(token -> !found.isEmpty() && !askedWith.equals(Optional.of(token))));
    }

    private static FoundDocument found(DocumentFields document) {
        List<Passage> passages = document.passages().stream()
                .sorted(Comparator.comparingDouble(Passage::score).reversed())
                .toList();
        double score = passages.stream().mapToDouble(Passage::score).max().orElse(0);
        return new FoundDocument(
                document.id(), document.name(), document.path(), Math.max(score, document.score()), passages);
    }

    /** Gaia may give a document once for each passage. */
    private static FoundDocument both(FoundDocument one, FoundDocument other) {
        List<Passage> passages = new ArrayList<>(one.passages());
        other.passages().stream().filter(passage -> !passages.contains(passage)).forEach(passages::add);
        passages.sort(Comparator.comparingDouble(Passage::score).reversed());
        return new FoundDocument(
                one.documentId(), one.name(), one.path(), Math.max(one.score(), other.score()), passages);
    }
}
