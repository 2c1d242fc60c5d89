package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriterCrewTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final WriterCrew crew = new WriterCrew(2, 8);

    @AfterEach
    void end() {
        crew.end();
        await().atMost(SOON).until(() -> crew.size() == 0);
    }

    @Test
    void every_piece_is_done_once_whoever_brings_it_and_however_often_the_crew_had_fallen_asleep() throws Exception {
        int pieces = 20_000;
        var done = new AtomicIntegerArray(4 * pieces);
        var left = new CountDownLatch(4 * pieces);
        var bringers = new ArrayList<Thread>();
        for (int bringer = 0; bringer < 4; bringer++) {
            int first = bringer * pieces;
            bringers.add(new Thread(() -> IntStream.range(first, first + pieces).forEach(piece -> {
                crew.execute(() -> {
                    done.incrementAndGet(piece);
                    left.countDown();
                });
                if (piece % 50 == 0) {
                    pause();
                }
            })));
        }

        bringers.forEach(Thread::start);

        assertThat(left.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(IntStream.range(0, 4 * pieces).map(done::get)).containsOnly(1);
    }

    @Test
    void what_comes_while_threads_are_held_in_writes_is_done_by_others_that_go_again_afterwards() throws Exception {
        var holding = new CountDownLatch(1);
        var held = new CountDownLatch(6);
        for (int writes = 0; writes < 6; writes++) {
            crew.execute(() -> hold(held, holding));
        }
        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> {
            crew.adapt();
            return held.getCount() == 0;
        });

        var done = new CountDownLatch(1);
        crew.execute(done::countDown);
        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> {
            crew.adapt();
            return done.getCount() == 0;
        });
        assertThat(crew.size()).isBetween(7, 8);
        assertThat(crew.isAtRest()).as("while some are held").isFalse();

        holding.countDown();
        await().atMost(SOON).until(() -> {
            crew.adapt();
            return crew.isAtRest();
        });
        assertThat(crew.size()).isEqualTo(2);
    }

    @Test
    void a_piece_that_fails_costs_no_thread() throws Exception {
        var done = new AtomicInteger();
        for (int piece = 0; piece < 10; piece++) {
            crew.execute(() -> {
                done.incrementAndGet();
                throw new IllegalStateException("as the test wants it");
            });
        }

        await().atMost(SOON).untilAtomic(done, org.hamcrest.Matchers.is(10));
        assertThat(crew.size()).isEqualTo(2);
    }

    private static void hold(CountDownLatch held, CountDownLatch holding) {
        var self = (WriterThread) Thread.currentThread();
        self.writing(true);
        held.countDown();
        try {
            holding.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            self.writing(false);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
