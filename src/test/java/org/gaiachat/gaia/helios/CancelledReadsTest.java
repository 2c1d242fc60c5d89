package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.SearchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is given up while Gaia is at work for it. */
class CancelledReadsTest {

    private final FaultyGaia gaia = new FaultyGaia();
    private final HeliosGaia adapter = gaia.adapter();
    private final CountDownLatch asked = new CountDownLatch(1);

    @AfterEach
    void close() throws Exception {
        gaia.close();
    }

    @Test
    void a_search_that_nobody_waits_for_any_more_ends_at_gaia_too() throws Exception {
        var closed = new CountDownLatch(1);
        gaia.on("/ask/exhaustive", (call, line) -> {
            asked.countDown();
            line.awaitClosed(closed);
        });
        var query = new SearchQuery("Harbour", "pier", 10, Optional.empty(), Optional.empty());
        CompletableFuture<Long> total =
                adapter.search(query).thenApply(page -> page.total()).toCompletableFuture();
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        total.cancel(true);
        assertThat(closed.await(10, TimeUnit.SECONDS)).as("closed at Gaia").isTrue();
    }

    @Test
    void of_several_who_wait_for_the_same_list_one_gives_up_for_itself_alone() throws Exception {
        var others = new CountDownLatch(1);
        gaia.on("/datasets", (call, line) -> {
            asked.countDown();
            others.await();
            line.reply(200, "application/json", "{\"datasets\":[{\"name\":\"Harbour\"}]}");
        });
        var one = adapter.datasets(DatasetQuery.ALL).toCompletableFuture();
        var other = adapter.datasets(DatasetQuery.ALL).toCompletableFuture();
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        one.cancel(true);
        others.countDown();
        assertThat(Faults.get(other).datasets()).hasSize(1);
        assertThat(gaia.calls("/datasets")).isEqualTo(1);
    }
}
