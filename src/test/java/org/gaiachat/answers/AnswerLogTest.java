package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AnswerLogTest {

    private static final int BESIDE = 100;

    private final AtomicLong taken = new AtomicLong();
    private final AnswerLog log = new AnswerLog(
            new LogSpace() {
                @Override
                public boolean take(int bytes) {
                    taken.addAndGet(bytes);
                    return true;
                }

                @Override
                public void give(int bytes) {
                    taken.addAndGet(-bytes);
                }
            },
            BESIDE,
            () -> {});

    @Test
    void a_long_answer_takes_less_than_its_text() {
        int text = 0;
        for (int i = 0; i < 5_000; i++) {
            text += append("word " + i % 700 + " ");
        }
        assertThat(taken.get()).isLessThan(text / 2).isEqualTo(log.taken());
        log.close(EventKind.DONE, "{}");
        assertThat(taken.get()).isLessThan(text / 2).isEqualTo(log.taken());
    }

    @Test
    void readers_far_behind_and_close_by_read_the_same_while_it_grows() {
        var dice = new Random(7);
        var readers = List.of(new Reader(1), new Reader(2_000), new Reader(50_000));
        for (int i = 0; i < 3_000; i++) {
            append("<" + i + ":" + "é".repeat(dice.nextInt(40)) + dice.nextLong() + ">");
            readers.get(dice.nextInt(3)).read();
        }
        log.close(EventKind.DONE, "{}");
        readers.forEach(Reader::readAll);
        assertThat(readers).extracting(reader -> reader.seen.toString()).containsOnly(everything());
        assertThat(readers).allMatch(reader -> log.endsAt(reader.place));
    }

    @Test
    void a_reader_that_comes_back_goes_on_in_the_midst_of_what_is_packed() {
        for (int i = 0; i < 1_000; i++) {
            append("event " + i + ";");
        }
        log.close(EventKind.DONE, "{}");
        var back = new Reader(1, 417);
        back.readAll();
        assertThat(back.seen.toString()).startsWith("id: 418\nevent: token\ndata: {\"text\":\"event 417;\"}");
        assertThat(everything()).endsWith(back.seen.toString());
    }

    @Property(tries = 200)
    void what_is_packed_comes_back_whatever_it_is(@ForAll @Size(max = 5_000) byte[] bytes) {
        assertThat(PackedBytes.unpacked(PackedBytes.of(bytes, bytes.length), bytes.length))
                .isEqualTo(bytes);
    }

    @Test
    void a_megabyte_that_can_not_be_packed_comes_back() {
        byte[] noise = new byte[1_000_000];
        new Random(3).nextBytes(noise);
        assertThat(PackedBytes.unpacked(PackedBytes.of(noise, noise.length), noise.length))
                .isEqualTo(noise);
    }

    private int append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(log.append(EventKind.TOKEN, bytes)).isTrue();
        return bytes.length;
    }

    private String everything() {
        var all = new Reader(Integer.MAX_VALUE);
        all.readAll();
        assertThat(numbers(all.seen.toString())).isSorted().doesNotHaveDuplicates();
        return all.seen.toString();
    }

    private static List<Integer> numbers(String events) {
        var numbers = new ArrayList<Integer>();
        events.lines()
                .filter(line -> line.startsWith("id: "))
                .forEach(line -> numbers.add(Integer.valueOf(line.substring(4))));
        return numbers;
    }

    /** A browser that takes so many bytes at once. */
    private final class Reader {

        private final int most;
        private final LogPlace place;
        private final StringBuilder seen = new StringBuilder();

        Reader(int most) {
            this(most, 0);
        }

        Reader(int most, long after) {
            this.most = most;
            place = log.placeAfter(after);
        }

        boolean read() {
            WireBuffer wire = log.after(place, most);
            seen.append(new String(wire.bytes(), 0, wire.length(), StandardCharsets.UTF_8));
            return wire.length() > 0;
        }

        void readAll() {
            while (read()) {
                // until there is nothing more
            }
        }
    }
}
