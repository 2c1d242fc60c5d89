package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.junit.jupiter.api.Test;

/** U-14: a stream gives the same answer however its bytes are cut. */
class StreamCutsTest {

    private static final List<byte[]> STREAMS = SampleStreams.all();
    private static final List<List<AnswerPart>> WHOLE =
            STREAMS.stream().map(SampleStreams::parts).toList();

    @Test
    void both_spellings_and_all_endings_of_lines_give_the_same_answer() {
        for (List<AnswerPart> parts : WHOLE) {
            assertThat(SampleStreams.text(parts)).isEqualTo(SampleStreams.TEXT);
            assertThat(parts).contains(new AnswerPart.Progress("Searching 🔎"));
            assertThat(parts.get(parts.size() - 1))
                    .isEqualTo(new AnswerPart.Finished("q-1", "c-1", "How long", FinishReason.ANSWERED));
            assertThat(parts)
                    .filteredOn(AnswerPart.Sources.class::isInstance)
                    .singleElement()
                    .satisfies(part -> {
                        var source = ((AnswerPart.Sources) part).sources().get(0);
                        assertThat(source.n()).isEqualTo(1);
                        assertThat(source.documentId()).matches("[A-Za-z0-9._~-]+");
                        assertThat(source.dataset()).isEqualTo("Harbour");
                        assertThat(source.name()).isEqualTo("notes.md");
                        assertThat(source.path()).isEqualTo("/a/notes.md");
                        assertThat(source.passages()).singleElement().satisfies(passage -> {
                            assertThat(passage.text()).isEqualTo("72 hours – 船");
                            assertThat(passage.score()).isEqualTo(0.83);
                        });
                    });
        }
    }

    @Test
    void a_cut_at_any_place_changes_nothing() {
        for (int i = 0; i < STREAMS.size(); i++) {
            for (int cut = 0; cut <= STREAMS.get(i).length; cut++) {
                assertThat(SampleStreams.parts(STREAMS.get(i), cut)).isEqualTo(WHOLE.get(i));
            }
        }
    }

    @Test
    void byte_by_byte_changes_nothing() {
        for (int i = 0; i < STREAMS.size(); i++) {
            int[] everywhere = IntStream.range(0, STREAMS.get(i).length).toArray();
            assertThat(SampleStreams.parts(STREAMS.get(i), everywhere)).isEqualTo(WHOLE.get(i));
        }
    }

    /** 3 000 tries of 40 cuts: 120 000. */
    @Property(tries = 3_000)
    boolean random_cuts_change_nothing(
            @ForAll @IntRange(max = 5) int stream, @ForAll @Size(40) List<@IntRange(max = 9_999) Integer> places) {
        byte[] bytes = STREAMS.get(stream);
        int[] cuts =
                places.stream().mapToInt(place -> place % (bytes.length + 1)).toArray();
        return SampleStreams.parts(bytes, cuts).equals(WHOLE.get(stream));
    }

    /** As many cuts in a try as a coin decides for each place: a million in a few thousand tries. */
    @Test
    void more_than_a_million_cuts_change_nothing() {
        var random = new SplittableRandom(14);
        long cuts = 0;
        for (int tries = 0; cuts < 1_200_000; tries++) {
            int stream = tries % STREAMS.size();
            byte[] bytes = STREAMS.get(stream);
            double density = random.nextDouble();
            int[] places = IntStream.rangeClosed(0, bytes.length)
                    .filter(place -> random.nextDouble() < density)
                    .toArray();
            cuts += places.length;
            assertThat(SampleStreams.parts(bytes, places)).isEqualTo(WHOLE.get(stream));
        }
    }

    /** What two cuts close together do: a character, a line's end or a field in three pieces. */
    @Test
    void two_cuts_close_together_change_nothing() {
        for (int i = 0; i < STREAMS.size(); i++) {
            int length = STREAMS.get(i).length;
            for (int cut = 0; cut < length; cut++) {
                for (int apart = 1; apart <= 3; apart++) {
                    assertThat(SampleStreams.parts(STREAMS.get(i), cut, Math.min(length, cut + apart)))
                            .isEqualTo(WHOLE.get(i));
                }
            }
        }
    }
}
