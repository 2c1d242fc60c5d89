package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RightOfWayTest {

    private final RightOfWay way = new RightOfWay();

    @Test
    void work_comes_to_an_end_while_somebody_always_looks() throws InterruptedException {
        way.take();
        AtomicInteger done = new AtomicInteger();
        Thread work = new Thread(() -> {
            for (int i = 0; i < 1_000; i++) {
                way.give();
                done.incrementAndGet();
            }
        });
        work.start();
        await().until(() -> done.get() == 1_000);
        work.join();
    }

    @Test
    void work_that_rests_goes_on_when_nobody_looks_any_more() throws InterruptedException {
        way.take();
        way.take();
        Thread work = new Thread(way::give);
        work.start();
        way.leave();
        way.leave();
        work.join();
        way.give();
        assertThat(work.isAlive()).isFalse();
    }

    @Test
    void work_that_is_interrupted_while_it_rests_notices() {
        way.take();
        Thread.currentThread().interrupt();
        way.give();
        assertThat(Thread.interrupted()).isTrue();
    }
}
