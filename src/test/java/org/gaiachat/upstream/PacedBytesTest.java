package org.gaiachat.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class PacedBytesTest {

    private final List<String> told = new ArrayList<>();
    private final List<Integer> readOn = new ArrayList<>();
    private int closed;
    private final PacedBytes bytes = new PacedBytes(new Reader(), () -> closed++);

    @Test
    void bytes_are_given_when_they_are_asked_for_and_not_before() {
        came("a");
        came("b");
        assertThat(told).isEmpty();
        bytes.request(1);
        assertThat(told).containsExactly("ab");
        came("c");
        assertThat(told).containsExactly("ab");
        bytes.request(2);
        came("d");
        came("e");
        assertThat(told).containsExactly("ab", "c", "d");
    }

    @Test
    void the_end_is_told_after_the_last_bytes_without_being_asked_for() {
        came("a");
        bytes.ended();
        assertThat(told).isEmpty();
        bytes.request(1);
        assertThat(told).containsExactly("a", "end");
        bytes.failed(new IOException("late"));
        assertThat(told).containsExactly("a", "end");
    }

    @Test
    void what_fails_after_the_end_does_not_become_the_end() {
        came("a");
        bytes.ended();
        bytes.failed(new IOException("late"));
        bytes.request(1);
        assertThat(told).containsExactly("a", "end");
    }

    @Test
    void a_failure_comes_after_what_had_come_before_it() {
        came("a");
        bytes.failed(new IOException("reset"));
        bytes.request(1);
        assertThat(told).containsExactly("a", "reset");
    }

    @Test
    void whoever_asks_for_more_while_being_given_some_is_given_it_afterwards() {
        var greedy = new PacedBytes(
                new Reader() {
                    @Override
                    public void onNext(List<ByteBuffer> some) {
                        super.onNext(some);
                        bytes().request(1);
                        told.add("asked");
                    }
                },
                () -> {});
        given = greedy;
        greedy.request(1);
        greedy.came(buffer("a"));
        greedy.came(buffer("b"));
        assertThat(told).containsExactly("a", "asked", "b", "asked");
    }

    private PacedBytes given;

    private PacedBytes bytes() {
        return given;
    }

    @Test
    void nothing_is_told_after_a_cancellation_which_closes_the_connection() {
        came("a");
        bytes.cancel();
        came("b");
        bytes.request(5);
        bytes.ended();
        assertThat(told).isEmpty();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void a_connection_is_read_on_once_half_of_the_window_was_taken() throws IOException {
        bytes.readFrom(readOn::add);
        came("x".repeat(PacedBytes.WINDOW / 2 - 1));
        came("y");
        assertThat(readOn).isEmpty();
        bytes.request(1);
        assertThat(readOn).containsExactly(PacedBytes.WINDOW / 2);
    }

    @Test
    void what_was_taken_before_the_connection_could_be_told_is_told_it_then() throws IOException {
        bytes.request(1);
        came("x".repeat(PacedBytes.WINDOW));
        bytes.readFrom(readOn::add);
        assertThat(readOn).containsExactly(PacedBytes.WINDOW);
    }

    private void came(String text) {
        bytes.came(buffer(text));
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private class Reader implements BodySubscriber<Void> {

        @Override
        public CompletionStage<Void> getBody() {
            throw new UnsupportedOperationException("nobody asks for it");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            throw new UnsupportedOperationException("the consumer does that");
        }

        @Override
        public void onNext(List<ByteBuffer> some) {
            var text = new StringBuilder();
            some.forEach(one -> text.append(StandardCharsets.UTF_8.decode(one)));
            told.add(text.toString());
        }

        @Override
        public void onError(Throwable failure) {
            told.add(failure.getMessage());
        }

        @Override
        public void onComplete() {
            told.add("end");
        }
    }
}
