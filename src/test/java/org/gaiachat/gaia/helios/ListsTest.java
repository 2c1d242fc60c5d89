package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetPage;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.UpstreamFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Datasets and conversations, in every shape that clients of real tenants met. */
class ListsTest {

    private final FaultyGaia gaia = new FaultyGaia();

    @AfterEach
    void close() throws Exception {
        gaia.close();
    }

    @Test
    void hundreds_of_datasets_come_in_the_order_of_their_names() {
        for (String token : List.of("paginationToken", "nextPageToken", "cookie")) {
            gaia.on("/datasets", (call, line) -> {
                int from = call.target().contains("next-1") ? 60 : 0;
                String next = from == 0 ? ",\"" + token + "\":\"next-1\"" : "";
                line.reply(200, "application/json", "{\"datasets\":[" + named(from, from + 60) + "]" + next + "}");
            });
            var adapter = gaia.adapter();
            List<String> names = new ArrayList<>();
            Optional<String> at = Optional.empty();
            do {
                DatasetPage page = Faults.get(adapter.datasets(new DatasetQuery(Optional.empty(), at)));
                page.datasets().forEach(dataset -> names.add(dataset.name()));
                at = page.nextPageToken();
            } while (at.isPresent());
            assertThat(names).hasSize(120).isSorted();
            var found = Faults.get(adapter.datasets(new DatasetQuery(Optional.of("OG 11"), Optional.empty())));
            assertThat(found.datasets()).hasSize(10);
        }
        assertThat(gaia.calls().get(0).target()).endsWith("/datasets?pageSize=99");
    }

    @Test
    void a_tenant_that_does_not_know_its_own_token_is_not_asked_for_ever() {
        gaia.json("/datasets", "{\"datasets\":[" + named(0, 3) + "],\"cookie\":\"again\"}");
        assertThat(Faults.get(gaia.adapter().datasets(DatasetQuery.ALL)).datasets())
                .hasSize(3);
        assertThat(gaia.calls()).hasSize(2);
    }

    @Test
    void a_dataset_is_read_in_both_shapes() {
        gaia.json("/datasets", """
                [{"name":"tutorial","status":"ready","objectCount":3,"description":"three things"},
                 {"name":"running","id":"a1","numObjects":7,"lastIndexingRun":{"startTimeUsecs":1700000000000000}},
                 {"name":"broken","lastIndexingRun":{"status":"kFailed"},"unknown":{"x":[1]}},
                 {"name":"helios","status":"Succeeded","lastIndexingRun":{"health":"Healthy","stats":{"indexedFiles":9}}}]
                """);
        assertThat(Faults.get(gaia.adapter().datasets(DatasetQuery.ALL)).datasets())
                .containsExactly(
                        new Dataset("broken", Optional.empty(), DatasetState.FAILED, 0),
                        new Dataset("helios", Optional.empty(), DatasetState.READY, 9),
                        new Dataset("running", Optional.empty(), DatasetState.INDEXING, 7),
                        new Dataset("tutorial", Optional.of("three things"), DatasetState.READY, 3));
    }

    @Test
    void details_tell_what_was_found_and_what_is_indexed() {
        gaia.json("/dataset/A%20B%2FC/details", """
                {"name":"A B/C","status":"RUNNING","indexingStats":{"totalFiles":12,"indexedFiles":5,"failedFiles":1}}""");
        var details = Faults.get(gaia.adapter().dataset("A B/C"));
        assertThat(details.dataset()).isEqualTo(new Dataset("A B/C", Optional.empty(), DatasetState.INDEXING, 5));
        assertThat(details.found()).isEqualTo(12);
    }

    @Test
    void an_unknown_dataset_is_told_from_a_tenant_without_details() {
        gaia.json("/datasets", "{\"datasets\":[{\"name\":\"Harbour\",\"numObjects\":4}]}");
        assertThat(Faults.get(gaia.adapter().dataset("Harbour")).dataset().documents())
                .isEqualTo(4);
        assertThat(Faults.of(gaia.adapter().dataset(".."))).isEqualTo(new AskedFault.DatasetNotFound(".."));
        assertThat(Faults.of(gaia.adapter().dataset("Lighthouse")))
                .isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
    }

    @Test
    void twenty_who_ask_at_the_same_time_are_one_call() {
        gaia.on("/datasets", (call, line) -> {
            Thread.sleep(200); // slow enough for all to be waiting
            line.reply(200, "application/json", "{\"datasets\":[" + named(0, 2) + "]}");
        });
        var adapter = gaia.adapter();
        List<CompletionStage<DatasetPage>> asked = IntStream.range(0, 20)
                .mapToObj(i -> adapter.datasets(DatasetQuery.ALL))
                .toList();
        asked.forEach(page -> assertThat(Faults.get(page).datasets()).hasSize(2));
        assertThat(Faults.get(adapter.datasets(DatasetQuery.ALL)).datasets()).hasSize(2);
        assertThat(gaia.calls()).hasSize(1);
    }

    @Test
    void a_failure_is_not_remembered() {
        gaia.on("/datasets", (call, line) -> line.reply(500, "text/html", "<html>"));
        var adapter = gaia.adapter();
        assertThat(Faults.of(adapter.datasets(DatasetQuery.ALL))).isEqualTo(new UpstreamFault.GaiaFailed(500));
        gaia.json("/datasets", "[]");
        assertThat(Faults.get(adapter.datasets(DatasetQuery.ALL)).datasets()).isEmpty();
    }

    @Test
    void what_only_reads_is_tried_once_more_where_nobody_was_met() {
        for (FaultyGaia.Answer fault : List.<FaultyGaia.Answer>of(
                (call, line) -> line.reset(),
                (call, line) -> line.reply(502, "text/html", "<html>"),
                (call, line) -> line.reply(503, "text/plain", "busy"))) {
            var tries = new AtomicInteger();
            int before = gaia.calls().size();
            gaia.on("/datasets", (call, line) -> {
                if (tries.getAndIncrement() == 0) {
                    fault.write(call, line);
                } else {
                    line.reply(200, "application/json", "[]");
                }
            });
            assertThat(Faults.get(gaia.adapter().datasets(DatasetQuery.ALL)).datasets())
                    .isEmpty();
            assertThat(gaia.calls().size() - before).isBetween(2, 3);
        }
        gaia.on("/datasets", (call, line) -> line.reply(503, "text/html", "<html>"));
        assertThat(Faults.of(gaia.adapter().datasets(DatasetQuery.ALL))).isEqualTo(new UpstreamFault.GaiaFailed(503));
    }

    @Test
    void lists_that_are_no_json_or_cut_or_silent_are_faults() {
        gaia.on("/conversations", (call, line) -> line.reply(200, "text/html", "<html>"));
        assertThat(conversationFault()).isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
        gaia.json("/conversations", "{\"conversations\":[");
        assertThat(conversationFault()).isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
        gaia.on("/conversations", (call, line) -> {
            line.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"conv");
            line.close();
        });
        int before = gaia.calls().size();
        assertThat(conversationFault()).isInstanceOf(UpstreamFault.GaiaUnreachable.class);
        assertThat(gaia.calls().size() - before)
                .as("never again after the first byte")
                .isEqualTo(1);
        gaia.on("/conversations", (call, line) -> line.awaitClosed(new CountDownLatch(1)));
        var limit = Duration.ofMillis(200);
        assertThat(Faults.of(gaia.adapter(limit).conversations(ConversationQuery.ALL)))
                .isEqualTo(new UpstreamFault.GaiaSilent(limit));
    }

    @Test
    void conversations_are_read_in_both_shapes_the_pinned_and_the_latest_first() {
        gaia.on(
                "/conversations",
                (call, line) -> line.reply(
                        200,
                        "application/json",
                        call.target().contains("=p2")
                                ? "{\"pinned\":[{\"id\":\"a\"}],\"unpinned\":[{\"id\":\"d\",\"title\":\"D\",\"createdAt\":\"2026-01-01T00:00:00\"}]}"
                                : """
                  {"pinned":[{"id":"a","displayName":"A","lastUpdatedTimeUsecs":1760000000000000}],
                   "unpinned":[{"conversationId":"b","conversationName":"B","updatedAt":"2026-02-01T00:00:00Z"},
                               {"id":"c","title":"C","createdAt":1770000001}],
                   "paginationToken":"p2"}"""));
        var adapter = gaia.adapter();
        ConversationPage page = Faults.get(adapter.conversations(ConversationQuery.ALL));
        assertThat(page.conversations())
                .extracting(ConversationPage.Listed::name)
                .as("the pinned one first")
                .containsExactly("A", "C", "B");
        assertThat(page.conversations().get(0).lastAsked()).isEqualTo(Instant.ofEpochSecond(1_760_000_000));
        assertThat(page.conversations())
                .extracting(ConversationPage.Listed::pinned)
                .containsExactly(true, false, false);
        page = Faults.get(adapter.conversations(new ConversationQuery(page.nextPageToken())));
        assertThat(page.conversations())
                .containsExactly(new ConversationPage.Listed("d", "D", Instant.parse("2026-01-01T00:00:00Z"), false));
        assertThat(page.nextPageToken()).isEmpty();

        gaia.json("/conversations", "[{\"id\":\"x\",\"name\":\"X\"}]");
        assertThat(Faults.get(adapter.conversations(ConversationQuery.ALL)).conversations())
                .hasSize(1);
        gaia.json("/conversations", "{\"conversations\":[]}");
        assertThat(Faults.get(adapter.conversations(ConversationQuery.ALL)).conversations())
                .isEmpty();
    }

    @Test
    void connections_are_kept_and_not_opened_for_each_request() {
        gaia.json("/conversations", "[]");
        var adapter = gaia.adapter();
        for (int i = 0; i < 500; i++) {
            Faults.get(adapter.conversations(ConversationQuery.ALL));
        }
        assertThat(gaia.calls()).hasSize(500);
        assertThat(gaia.connections()).isEqualTo(1);
    }

    private GaiaFault conversationFault() {
        return Faults.of(gaia.adapter().conversations(ConversationQuery.ALL));
    }

    private static String named(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> String.format("{\"name\":\"Log %03d\",\"id\":\"%d\"}", from + to - 1 - i, i))
                .collect(Collectors.joining(","));
    }
}
