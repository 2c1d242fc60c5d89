package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gaiachat.gaia.local.SpeedText.Section;

/** Writes a text as a file of any type of the speed benchmark. */
final class SpeedFiles {

    private SpeedFiles() {}

    static byte[] bytes(String type, SpeedText text) throws IOException {
        return switch (type) {
            case "pdf" -> SpeedPdf.of(text);
            case "docx" -> OfficeFiles.docx(text);
            case "xlsx" -> OfficeFiles.xlsx(text);
            case "pptx" -> OfficeFiles.pptx(text);
            case "odt" -> OfficeFiles.odt(text);
            default -> written(type, text).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String written(String type, SpeedText text) {
        return switch (type) {
            case "txt" -> body(text, (heading, paragraphs) -> heading + "\n\n" + paragraphs, "%s\n\n");
            case "md" -> "# " + text.title() + "\n\n" + body(text, (heading, all) -> "## " + heading + "\n\n" + all, "%s\n\n");
            case "html" ->
                "<html><head><title>" + text.title() + "</title></head><body>"
                        + body(escaped(text), (heading, all) -> "<h2>" + heading + "</h2>\n" + all, "<p>%s</p>\n")
                        + "</body></html>";
            case "xml" ->
                "<?xml version=\"1.0\"?><manual>"
                        + body(escaped(text), (heading, all) -> "<part><title>" + heading + "</title>" + all + "</part>",
                                "<text>%s</text>\n")
                        + "</manual>";
            case "json" ->
                "{\"parts\":["
                        + body(quoted(text), (heading, all) -> "{\"title\":\"" + heading + "\",\"texts\":[" + all
                                + "\"\"]},", "\"%s\",")
                        + "{}]}";
            case "csv" -> "part,text\n" + body(text, (heading, all) -> all, "entry,\"%s\"\n");
            case "rtf" -> "{\\rtf1\\ansi " + body(bare(text), (heading, all) -> heading + "\\par\n" + all, "%s\\par\n") + "}";
            case "eml" ->
                "From: desk@example.org\r\nTo: all@example.org\r\nSubject: " + text.title()
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                        + body(text, (heading, all) -> heading + "\n\n" + all, "%s\n\n");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String body(SpeedText text, BiFunction<String, String, String> section, String paragraph) {
        return text.sections().stream()
                .map(one -> section.apply(
                        one.heading(),
                        one.paragraphs().stream()
                                .map(words -> paragraph.replace("%s", paragraph.startsWith("entry")
                                        ? words.replace("\"", "\"\"")
                                        : words))
                                .collect(Collectors.joining())))
                .collect(Collectors.joining());
    }

    private static SpeedText escaped(SpeedText text) {
        return each(text, words -> words.replaceAll("\\p{Cntrl}+", " ").replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static SpeedText quoted(SpeedText text) {
        return each(text, words -> words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}+", " "));
    }

    /** Without what RTF has a meaning for. */
    private static SpeedText bare(SpeedText text) {
        return each(text, words -> words.replaceAll("[\\\\{}\\p{Cntrl}]+|[^\\x20-\\x7e]", " "));
    }

    static SpeedText each(SpeedText text, java.util.function.UnaryOperator<String> change) {
        return new SpeedText(text.title(), text.sections().stream()
                .map(section -> new Section(change.apply(section.heading()),
                        section.paragraphs().stream().map(change).toList()))
                .toList());
    }
}
