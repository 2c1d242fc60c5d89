package org.gaiachat.mcp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.Source;
import org.gaiachat.json.JsonBuilders;

/** An answer as it grows, until it is whole. */
final class Answer {

    private final StringBuilder text = new StringBuilder();
    private List<Source> sources = List.of();

    void take(AnswerPart part) {
        if (part instanceof AnswerPart.Text more) {
            text.append(more.text());
        } else if (part instanceof AnswerPart.Sources known) {
            sources = known.sources();
        }
    }

    /** How far it is, for a person. */
    String progress(AnswerPart latest) {
        if (latest instanceof AnswerPart.Progress doing) {
            return doing.text();
        }
        return latest instanceof AnswerPart.Sources
                ? "Sources found: " + sources.size()
                : "Characters written: " + text.length();
    }

    /** The whole: a text with its sources for the model, and all of it for programs. */
    ToolResult result(AnswerPart.Finished end) {
        var structured = JsonBuilders.object()
                .add("answer", text.toString())
                .add("sources", ToolJson.sources(sources))
                .add("conversationId", end.conversationId())
                .add("finishReason", end.reason().code())
                .build();
        return new ToolResult(text + listed() + conversation(end), Optional.of(structured), Optional.empty());
    }

    private String listed() {
        return sources.isEmpty()
                ? ""
                : sources.stream().map(Answer::line).collect(Collectors.joining("\n", "\n\nSources:\n", ""));
    }

    private static String line(Source source) {
        Optional<String> place = source.passages().stream().findFirst().flatMap(Passage::place);
        return "[" + source.n() + "] " + source.name()
                + place.map(words -> ", " + words).orElse("") + ": " + ToolJson.uri(source);
    }

    private static String conversation(AnswerPart.Finished end) {
        return end.conversationId().isEmpty()
                ? ""
                : "\n\nTo go on with this conversation, ask with the conversationId " + end.conversationId() + ".";
    }
}
