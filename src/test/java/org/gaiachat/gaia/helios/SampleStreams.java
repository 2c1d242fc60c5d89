package org.gaiachat.gaia.helios;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Question;

/** Streams that hold everything that streams may hold, and a reader that is given them in pieces. */
final class SampleStreams {

    static final Question QUESTION = new Question("How long?", List.of("Harbour"), Optional.empty(), Optional.empty());

    static final String TEXT = "Größe – 船 🚢: 72 hours.\n\n* at the \"north\" pier [1] é";

    private static final String WRAPPED = """
            \uFEFF: hello

            id: 1
            data: {"progress":{"message":"Searching 🔎"}}

            event: data
            data: {"data":
            data:  {"responseString":"Größe – 船 🚢: ","conversationId":"c-1",
            data:"unknown":[1,{"x":null}]}}

            :keep-alive
            retry: 10

            data:{"data":{"responseString":"72 hours.\\n\\n* at the \\"north\\" pier [1]","documents":[{"documentId":"d/1",\
            "name":"notes.md","absolutePath":"/a/notes.md","citations":[{"textSnippet":"72 hours – 船","cosineScore":0.83}]}]}}

            data: {"data":{"responseString":" é","queryUid":"q-1","conversationName":"How long","finishReason":"stop"}}

            """;

    private static final String PLAIN = """
            event: message
            data: {"responseString":"Größe – 船 🚢: ","conversationId":"c-1"}

            event: progress
            data: Searching 🔎

            event: message
            data: {"responseString":"72 hours.\\n\\n* at the \\"north\\" pier [1]"}

            data: " é"

            data: {"queryUid":"q-1","documents":[{"docId":"d/1","filename":"notes.md","filepath":"/a/notes.md",\
            "snippet":"72 hours – 船","score":0.83}],"conversationName":"How long"}

            data: [DONE]""";

    private SampleStreams() {}

    /** Both spellings with all three endings of lines. */
    static List<byte[]> all() {
        List<byte[]> streams = new ArrayList<>();
        for (String stream : List.of(WRAPPED, PLAIN)) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                streams.add(stream.replace("\n", end).getBytes(StandardCharsets.UTF_8));
            }
        }
        return streams;
    }

    /** The parts of a stream that comes in pieces. */
    static List<AnswerPart> parts(byte[] stream, int... cuts) {
        List<AnswerPart> parts = new ArrayList<>();
        var answer = new StreamedAnswer(
                new AnswerReading(QUESTION, id -> Optional.empty(), new KnownDocuments(), parts::add));
        int from = 0;
        int[] ordered = Arrays.copyOf(cuts, cuts.length + 1);
        ordered[cuts.length] = stream.length;
        Arrays.sort(ordered);
        for (int to : ordered) {
            answer.more(ByteBuffer.wrap(stream, from, to - from).slice());
            from = to;
        }
        answer.end();
        return parts;
    }

    static List<AnswerPart> parts(String stream) {
        return parts(stream.getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<AnswerPart> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part instanceof AnswerPart.Text more ? more.text() : ""));
        return text.toString();
    }
}
