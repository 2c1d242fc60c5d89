package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.UpstreamFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the events of a stream mean. */
class StreamedAnswerTest {

    private static final String END = "data: {\"data\":{\"queryUid\":\"q\",\"finishReason\":\"stop\"}}\n\n";

    @Test
    void an_event_of_one_megabyte_passes_and_a_longer_one_is_a_fault() {
        String most = "x".repeat(1024 * 1024 - 40);
        assertThat(SampleStreams.text(SampleStreams.parts("data: {\"responseString\":\"" + most + "\"}\n\n" + END)))
                .isEqualTo(most);
        assertThat(fault("data: " + "x".repeat(1024 * 1024 + 100))).isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
        assertThat(fault("data: xxxxxxxxxxxxxxxx\n".repeat(80_000)))
                .isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
    }

    @Test
    void texts_that_are_no_json_are_the_answer_itself() {
        var parts = SampleStreams.parts("data: Hello\n\ndata:  there,\ndata: you\n\ndata: [DONE]\n\n");
        assertThat(SampleStreams.text(parts)).isEqualTo("Hello there,\nyou");
    }

    @Test
    void ids_are_kept_whichever_event_carries_them() {
        var parts = SampleStreams.parts("""
                data: {"conversationId":"c","data":{"responseString":"a"}}

                data: {"progress":{"message":"m","queryUid":"q"}}

                data: {"data":{"responseString":"b","documents":[],"conversationName":"n"}}
                """);
        assertThat(last(parts)).isEqualTo(new AnswerPart.Finished("q", "c", "n", FinishReason.ANSWERED));
    }

    @Test
    void documents_are_collected_from_all_events_and_each_is_told_once() {
        String document =
                "{\"documentId\":\"d\",\"name\":\"n\",\"absolutePath\":\"/p\",\"downloadUrl\":\"javascript:x\","
                        + "\"citations\":[{\"textSnippet\":\"%s\",\"cosineScore\":%s}]}";
        String event = "data: {\"data\":{\"documents\":[%s]}}\n\n";
        var parts = SampleStreams.parts(event.formatted(document.formatted("one", "0.2"))
                + event.formatted(document.formatted("two", "1.4"))
                + event.formatted(document.formatted("one", "0.2"))
                + END);
        var sources = parts.stream()
                .filter(AnswerPart.Sources.class::isInstance)
                .map(AnswerPart.Sources.class::cast)
                .toList();
        assertThat(sources).hasSize(2);
        assertThat(sources.get(1).sources()).singleElement().satisfies(source -> {
            assertThat(source.url()).isEmpty();
            assertThat(source.passages()).extracting("text").containsExactly("two", "one");
            assertThat(source.passages()).extracting("score").containsExactly(1.0, 0.2);
        });
    }

    @Test
    void a_sorry_without_documents_is_no_answer() {
        var parts = SampleStreams.parts(
                "data: {\"responseString\":\"I am sor\"}\n\ndata: {\"responseString\":\"ry, but\"}\n\n" + END);
        assertThat(((AnswerPart.Finished) last(parts)).reason()).isEqualTo(FinishReason.NO_ANSWER);
    }

    @Test
    void a_question_back_to_the_reader_is_an_answer() {
        var parts = SampleStreams.parts("data: {\"follow_up\":{\"question\":\"Which pier?\"}}\n\n");
        assertThat(SampleStreams.text(parts)).isEqualTo("Which pier?");
    }

    @Test
    void the_name_of_an_event_tells_what_its_data_are_wrapped_or_not() {
        var parts = SampleStreams.parts("event: progress\ndata: {\"data\":{\"responseString\":\"Thinking\"}}\n\n"
                + "event: follow_up\ndata: {\"data\":{\"question\":\"Which pier?\"}}\n\n");
        assertThat(parts).first().isEqualTo(new AnswerPart.Progress("Thinking"));
        assertThat(SampleStreams.text(parts)).isEqualTo("Which pier?");
        assertThat(fault("event: error\ndata: {\"data\":{\"status\":503}}\n\n"))
                .isEqualTo(new UpstreamFault.GaiaFailed(503));
    }

    @Test
    void errors_inside_a_stream_are_faults() {
        assertThat(fault("data: {\"error\":{\"message\":\"overloaded\"}}\n\n"))
                .isEqualTo(new UpstreamFault.GaiaFailed(0));
        assertThat(fault("event: error\ndata: {\"errorCode\":\"KStatusUnauthorized\"}\n\n"))
                .isEqualTo(new UpstreamFault.KeyRejected());
        assertThat(fault("data: {\"error\":{\"status\":503}}\n\n")).isEqualTo(new UpstreamFault.GaiaFailed(503));
        assertThat(fault("event: error\ndata: it broke\n\n")).isEqualTo(new UpstreamFault.GaiaFailed(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kRateLimited", "RATE_LIMIT_EXCEEDED", "rateExceeded", "kTooManyRequests", "too_many"})
    void a_code_of_too_many_requests_is_a_limit(String code) {
        assertThat(fault("event: error\ndata: {\"errorCode\":\"" + code + "\"}\n\n"))
                .isEqualTo(new UpstreamFault.RateLimited(Optional.empty()));
    }

    @Test
    void a_code_of_generating_is_no_limit() {
        assertThat(fault("event: error\ndata: {\"errorCode\":\"kGenerateFailed\"}\n\n"))
                .isEqualTo(new UpstreamFault.GaiaFailed(0));
    }

    @Test
    void a_stream_that_just_ends_was_cut_short() {
        assertThat(fault("")).isEqualTo(new UpstreamFault.AnswerCutShort());
        assertThat(fault("data: {\"data\":{\"responseString\":\"a\"}}\n\n"))
                .isEqualTo(new UpstreamFault.AnswerCutShort());
        assertThat(fault("data: {\"data\":{\"responseString\":\"a\",\"conversationId\":\"c\"}}\n\ndata: {\"da"))
                .isEqualTo(new UpstreamFault.AnswerCutShort());
    }

    @Test
    void an_answer_without_documents_ends_with_its_stream() {
        var parts = SampleStreams.parts("data: {\"data\":{\"responseString\":\"a\",\"documents\":null}}\n\n");
        assertThat(last(parts)).isInstanceOf(AnswerPart.Finished.class);
    }

    @Test
    void an_answer_whose_name_was_told_before_its_last_words_ends_with_its_stream() {
        var parts = SampleStreams.parts("data: {\"data\":{\"responseString\":\"a\",\"queryUid\":\"q\"}}\n\n"
                + "data: {\"data\":{\"responseString\":\"b\"}}\n\n");
        assertThat(SampleStreams.text(parts)).isEqualTo("ab");
        assertThat(last(parts)).isInstanceOf(AnswerPart.Finished.class);
    }

    @Test
    void broken_json_before_the_end_can_not_be_read() {
        assertThat(fault("data: {\"data\":\n\n" + END)).isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
    }

    private static AnswerPart last(List<AnswerPart> parts) {
        return parts.get(parts.size() - 1);
    }

    private static GaiaFault fault(String stream) {
        GaiaFault[] met = new GaiaFault[1];
        assertThatThrownBy(() -> SampleStreams.parts(stream))
                .isInstanceOfSatisfying(GaiaException.class, thrown -> met[0] = thrown.fault());
        return met[0];
    }
}
