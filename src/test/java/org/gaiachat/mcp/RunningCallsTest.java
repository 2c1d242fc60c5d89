package org.gaiachat.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.relay.Protocol;
import org.junit.jupiter.api.Test;

class RunningCallsTest {

    private static final Caller CALLER = new Caller("desktop", "introduction 1");

    private final RunningCalls running = new RunningCalls();
    private final CompletableFuture<String> atGaia = new CompletableFuture<>();
    private final CompletionStage<String> told = begin(CALLER);

    @Test
    void a_call_that_its_client_cancels_ends_at_gaia_and_nothing_more_is_told() {
        running.told(cancelled("notifications/cancelled", 7), CALLER);
        assertThat(atGaia).isCancelled();
        assertThat(told).isCompletedWithValue("");
    }

    @Test
    void nobody_else_can_cancel_it_though_all_count_their_requests_alike() {
        running.told(cancelled("notifications/cancelled", 7), new Caller("other", CALLER.introduction()));
        running.told(cancelled("notifications/cancelled", 7), new Caller(CALLER.program(), "introduction 2"));
        running.told(cancelled("notifications/cancelled", 7), new Caller(CALLER.program(), ""));
        running.told(cancelled("notifications/cancelled", 8), CALLER);
        running.told(cancelled("notifications/initialized", 7), CALLER);
        assertThat(atGaia).isNotDone();
        atGaia.complete("72 hours");
        assertThat(told).isCompletedWithValue("72 hours");
    }

    @Test
    void what_has_ended_is_not_cancelled_any_more() {
        atGaia.complete("72 hours");
        running.told(cancelled("notifications/cancelled", 7), CALLER);
        assertThat(told).isCompletedWithValue("72 hours");
    }

    @Test
    void a_failure_is_told() {
        atGaia.completeExceptionally(new IllegalStateException());
        assertThat(told).isCompletedWithValue("failed");
    }

    private CompletionStage<String> begin(Caller caller) {
        var message = new Message(Optional.of(Json.createValue(7)), Tools.CALL, JsonValue.EMPTY_JSON_OBJECT);
        return running.stoppable(message, caller, new ToolCall<>(new Awaited<>(atGaia), new AsItIs()))
                .whole();
    }

    private static Message cancelled(String method, int id) {
        var params = Json.createObjectBuilder().add("requestId", id).build();
        return new Message(Optional.empty(), method, params);
    }

    private record AsItIs() implements Protocol<String> {

        @Override
        public List<Event> events(String part) {
            return List.of(new Event("", part));
        }

        @Override
        public List<Event> failure(Throwable met) {
            return met instanceof CancellationException ? List.of() : List.of(new Event("", "failed"));
        }

        @Override
        public boolean isLast(String part) {
            return true;
        }
    }
}
