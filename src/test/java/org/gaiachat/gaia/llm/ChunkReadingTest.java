package org.gaiachat.gaia.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gaiachat.gaia.helios.FaultyModel;
import org.gaiachat.upstream.EventParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the events of a streamed chat completion mean, in the spellings of those who serve it. */
class ChunkReadingTest {

    private static final String TEXT = "Größe – 船 🚢: 72 hours [1].";

    /** As Ollama, vLLM and llama.cpp write, all in one: what each has and the others lack. */
    private static final String STREAM = """
            : keep-alive

            data: {"id":"c1","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"role":"assistant"}}]}

            data: {"choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning_content":"Hm, 船?"}}]}

            data: {"choices":[{"index":0,"delta":{"content":null,"reasoning":"It is 72."},"logprobs":null}]}

            data: {"choices":[]}

            data:{"choices":[{"index":0,"delta":{"content":"Größe – 船 "},"finish_reason":null}]}

            :

            event: message
            data: {"choices":[{"index":0,"delta":{"content":"🚢: 72 hours [1]."},"finish_reason":""}],"error":null}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"timings":{"predicted_n":7}}

            data: {"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}

            data: [DONE]

            """;

    @Test
    void U_14_a_stream_says_the_same_wherever_it_is_cut_and_however_its_lines_end() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            byte[] bytes = STREAM.replace("\n", end).getBytes(StandardCharsets.UTF_8);
            List<Written> whole = written(bytes);
            assertThat(text(whole)).isEqualTo(TEXT);
            assertThat(whole).startsWith(new Written.Thinking()).endsWith(new Written.Ended(true));
            assertThat(written(bytes, IntStream.range(0, bytes.length).toArray()))
                    .as("byte by byte")
                    .isEqualTo(whole);
            for (int cut = 0; cut < bytes.length; cut++) {
                assertThat(written(bytes, cut)).as("cut at " + cut).isEqualTo(whole);
            }
        }
    }

    @Test
    void U_14_a_stream_that_ends_too_early_is_never_taken_for_a_whole_one() {
        byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        int reason = STREAM.substring(0, STREAM.indexOf("\"stop\"")).getBytes(StandardCharsets.UTF_8).length;
        for (int length = 0; length < reason; length++) {
            List<Written> cut = written(Arrays.copyOf(bytes, length));
            assertThat(cut.get(cut.size() - 1)).as("after " + length).isInstanceOf(Written.Failed.class);
            assertThat(TEXT).startsWith(text(cut));
        }
    }

    @Test
    void a_reason_to_end_is_enough_and_so_is_done() {
        assertThat(written(FaultyModel.delta("Yes.") + "data: {\"choices\":[{\"finish_reason\":\"stop\"}]}"))
                .endsWith(new Written.Ended(true));
        assertThat(written(FaultyModel.delta("Yes.") + "data: [DONE]\n\n")).endsWith(new Written.Ended(true));
    }

    @Test
    void a_limit_of_length_is_told() {
        String end = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n";
        assertThat(written(FaultyModel.delta("72 ho") + end))
                .containsExactly(new Written.Text("72 ho"), new Written.Ended(false));
        assertThat(why(FaultyModel.event("reasoning_content", "Hm") + end)).contains("limit of length before");
    }

    @Test
    void thoughts_between_marks_are_told_as_such_and_not_shown() {
        assertThat(written(FaultyModel.delta("<thi") + FaultyModel.delta("nk>72?</think>\n\n72") + FaultyModel.DONE))
                .containsExactly(new Written.Thinking(), new Written.Text("72"), new Written.Ended(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data: [DONE]\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"  \"},\"finish_reason\":\"stop\"}]}\n\n"
            })
    void a_stream_without_text_is_no_answer(String stream) {
        assertThat(why(stream)).matches("it wrote nothing|it broke off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "data: {\"error\":{\"message\":\"out of memory\",\"code\":500}} | it failed while it wrote",
                "data: {\"choices\":[{\"delta\" | what came from it can't be read",
                "data: Internal Server Error | what came from it can't be read",
                "data: [1,2] | what came from it can't be read",
                "<html><body>Sign in</body></html> | it broke off",
                "{\"choices\":[{\"message\":{\"content\":\"72\"}}]} | it broke off",
            })
    void what_is_no_stream_of_chunks_is_told_without_being_quoted(String stream, String why) {
        assertThat(why(stream + "\n\n")).isEqualTo(why);
    }

    @Test
    void nothing_is_told_after_the_last_word() {
        String late = FaultyModel.delta("Yes.") + FaultyModel.DONE + FaultyModel.delta("No!") + "data: broken\n\n";
        assertThat(written(late)).containsExactly(new Written.Text("Yes."), new Written.Ended(true));
    }

    private static String why(String stream) {
        List<Written> all = written(stream);
        return ((Written.Failed) all.get(all.size() - 1)).why();
    }

    private static List<Written> written(String stream) {
        return written(stream.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Written> written(byte[] bytes, int... cuts) {
        List<Written> written = new ArrayList<>();
        var reading = new ChunkReading(written::add);
        var parser = new EventParser(reading::take);
        int from = 0;
        for (int cut : cuts) {
            parser.feed(ByteBuffer.wrap(bytes, from, cut - from).slice());
            from = cut;
        }
        parser.feed(ByteBuffer.wrap(bytes, from, bytes.length - from).slice());
        parser.end();
        reading.end();
        return written;
    }

    private static String text(List<Written> written) {
        var text = new StringBuilder();
        written.forEach(one -> text.append(one instanceof Written.Text more ? more.text() : ""));
        return text.toString();
    }
}
