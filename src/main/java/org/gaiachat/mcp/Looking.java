package org.gaiachat.mcp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.relay.Protocol;

/** Tools whose result comes at once, when it comes. */
record Looking(Telling telling) implements Protocol<ToolResult> {

    static ToolCall<?> datasets(Telling telling, JsonBody arguments, Gaia gaia) {
        var query =
                new DatasetQuery(ToolArguments.given(arguments, "search"), ToolArguments.given(arguments, "pageToken"));
        return call(telling, gaia.datasets(query).thenApply(ToolJson::datasets).thenApply(ToolResult::of));
    }

    static ToolCall<?> topics(Telling telling, JsonBody arguments, Gaia gaia) {
        return call(
                telling,
                gaia.topics(ToolArguments.dataset(arguments))
                        .thenApply(topics -> JsonBuilders.object().add("topics", ToolJson.topics(topics)))
                        .thenApply(ToolResult::of));
    }

    static ToolCall<?> search(Telling telling, JsonBody arguments, Gaia gaia) {
        SearchQuery query = ToolArguments.search(arguments);
        return call(
                telling,
                gaia.search(query)
                        .thenApply(page -> ToolJson.found(query.dataset(), page))
                        .thenApply(ToolResult::of));
    }

    /** A call that has failed before it began. */
    static ToolCall<?> failed(Telling telling, Throwable failure) {
        return call(telling, CompletableFuture.failedFuture(failure));
    }

    private static ToolCall<?> call(Telling telling, CompletionStage<ToolResult> result) {
        return new ToolCall<>(new Awaited<>(result), new Looking(telling));
    }

    @Override
    public List<Event> events(ToolResult result) {
        return List.of(telling.result(result));
    }

    @Override
    public List<Event> failure(Throwable met) {
        return telling.failure(met);
    }

    @Override
    public boolean isLast(ToolResult result) {
        return true;
    }
}
