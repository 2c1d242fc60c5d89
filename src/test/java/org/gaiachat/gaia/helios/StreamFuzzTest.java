package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Streams that nobody wrote: any text in any writing, and any bytes at all, give the same however they are cut. */
class StreamFuzzTest {

    private static final String LAST = "data: {\"queryUid\":\"q\",\"finishReason\":\"stop\"}\n\n";

    @Property(tries = 2_000)
    void any_text_in_any_writing_arrives_byte_for_byte(@ForAll @Size(max = 8) List<String> texts, @ForAll long seed) {
        var random = new SplittableRandom(seed);
        var stream = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        var expected = new StringBuilder();
        for (String text : texts) {
            String sound = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            expected.append(sound);
            stream.append(event(sound, random));
        }
        byte[] bytes = (stream + LAST).getBytes(StandardCharsets.UTF_8);
        assertThat(SampleStreams.text(SampleStreams.parts(bytes))).isEqualTo(expected.toString());
        assertThat(CutStream.outcome(bytes, CutStream.cuts(bytes, random))).isEqualTo(CutStream.outcome(bytes));
    }

    /** Real streams with some bytes changed, removed or doubled. */
    @Property(tries = 6_000)
    void damaged_streams_end_in_parts_or_a_fault_and_nothing_else(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        List<byte[]> samples = SampleStreams.all();
        byte[] bytes = damaged(samples.get(random.nextInt(samples.size())), random);
        assertThat(CutStream.outcome(bytes, CutStream.cuts(bytes, random))).isEqualTo(CutStream.outcome(bytes));
    }

    @Property(tries = 3_000)
    void any_bytes_end_in_parts_or_a_fault_and_nothing_else(@ForAll @Size(max = 400) byte[] bytes, @ForAll long seed) {
        assertThat(CutStream.outcome(bytes, CutStream.cuts(bytes, new SplittableRandom(seed))))
                .isEqualTo(CutStream.outcome(bytes));
    }

    /** One event in one of the ways in which Gaia may write it. */
    private static String event(String text, SplittableRandom random) {
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        String space = random.nextBoolean() ? " " : "";
        String json =
                Json.createObjectBuilder().add("responseString", text).build().toString();
        String data = random.nextBoolean() ? json : "{\"data\":" + json + "}";
        int comma = data.indexOf(':') + 1;
        // a line break between tokens is white space to JSON
        String lines = random.nextBoolean()
                ? "data:" + space + data + end
                : "data:" + space + data.substring(0, comma) + end + "data:" + space + data.substring(comma) + end;
        String before =
                switch (random.nextInt(4)) {
                    case 0 -> ":keep-alive" + end;
                    case 1 -> "event: message" + end;
                    case 2 -> "id: 7" + end + "retry:3" + end + "unknown" + end;
                    default -> "";
                };
        return before + lines + end;
    }

    private static byte[] damaged(byte[] sample, SplittableRandom random) {
        var bytes = new ArrayList<Byte>();
        int places = 1 + random.nextInt(5);
        for (byte b : sample) {
            if (random.nextInt(sample.length) >= places) {
                bytes.add(b);
            } else {
                switch (random.nextInt(3)) {
                    case 0 -> bytes.add((byte) random.nextInt(256));
                    case 1 -> bytes.addAll(List.of(b, b));
                    default -> {} // the byte is gone
                }
            }
        }
        byte[] all = new byte[bytes.size()];
        IntStream.range(0, all.length).forEach(i -> all[i] = bytes.get(i));
        return all;
    }
}
