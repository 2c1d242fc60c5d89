package org.gaiachat.conversations;

import java.util.Locale;
import java.util.stream.Collectors;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.Source;

/** A conversation as a markdown document for people: questions as headings, answers as they are, sources as lists. */
final class ConversationMarkdown {

    private ConversationMarkdown() {}

    static String of(Conversation conversation) {
        return "# " + line(conversation.name()) + "\n"
                + conversation.exchanges().stream()
                        .map(ConversationMarkdown::exchange)
                        .collect(Collectors.joining());
    }

    private static String exchange(Conversation.Exchange exchange) {
        String datasets =
                exchange.datasets().stream().map(ConversationMarkdown::line).collect(Collectors.joining(", "));
        return "\n## " + line(exchange.question()) + "\n\n"
                + "*" + exchange.askedAt() + " · " + datasets + "*\n\n"
                + exchange.answer().strip() + "\n"
                + sources(exchange);
    }

    private static String sources(Conversation.Exchange exchange) {
        return exchange.sources().isEmpty()
                ? ""
                : "\nSources:\n\n"
                        + exchange.sources().stream()
                                .map(ConversationMarkdown::source)
                                .collect(Collectors.joining());
    }

    private static String source(Source source) {
        String place = source.passages().stream()
                .flatMap(passage -> passage.place().stream())
                .findFirst()
                .map(found -> ", " + line(found))
                .orElse("");
        return String.format(
                        Locale.ROOT,
                        "- \\[%d\\] %s: %s%s%n",
                        source.n(),
                        line(source.dataset()),
                        line(source.path()),
                        place)
                .replace("\r", "");
    }

    /** Text of people and documents on one line, never taken for markup. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("[\\\\`*_\\[\\]<>#|]", "\\\\$0");
    }
}
