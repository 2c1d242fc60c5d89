package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads FAQs as Debian's packages hold them: a heading that is a question, and the text below it. */
final class FaqCorpora {

    private static final Pattern POD = Pattern.compile("(?m)^=head2 (.+)$");
    private static final Pattern RST = Pattern.compile("(?m)^(.{8,})\\R(?:-{8,}|\\^{8,}|={8,})$");
    /** The table of contents is indented; a heading may go on in the next line. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?m)^\\d+\\.\\d+\\.[ \u00a0](\\S.*(?:\\R(?!\\R).+)*)\\R(?=\\R| )");

    private static final List<String> QUESTION_MARKS = List.of("?", "？");

    private final Path root;

    FaqCorpora(Path root) {
        this.root = root;
    }

    List<FaqEntry> perl() throws IOException {
        return entries("perl", POD, texts("perlfaq[1-9]\\.pod").stream()
                .map(text -> text.replaceAll("[A-Z]<+ ?([^<>]*?) ?>+", "$1").replaceAll("(?m)^=(?!head2).*$", ""))
                .toList());
    }

    List<FaqEntry> python() throws IOException {
        return entries("python", RST, texts("(programming|design|general|library|extending|windows|gui)\\.rst\\.txt").stream()
                .map(text -> text.replaceAll("(?m)^\\.\\. .*$", "").replaceAll("`([^`<]+)(?: <[^>]*>)?`_*", "$1"))
                .toList());
    }

    List<FaqEntry> debian(String language) throws IOException {
        return entries("debian " + language, NUMBERED, texts("debian-faq\\." + language + "\\.txt\\.gz"));
    }

    private List<String> texts(String name) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().matches(name) && Files.isRegularFile(file))
                    .sorted()
                    .map(FaqCorpora::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries whose heading is no question are left among the documents: they make the search harder. */
    private static List<FaqEntry> entries(String corpus, Pattern heading, List<String> texts) {
        List<FaqEntry> entries = new ArrayList<>();
        for (String text : texts) {
            Matcher next = heading.matcher(text);
            int start = -1;
            String question = "";
            while (next.find()) {
                add(entries, corpus, question, start < 0 ? "" : text.substring(start, next.start()));
                question = oneLine(next.group(1));
                start = next.end();
            }
            add(entries, corpus, question, start < 0 ? "" : text.substring(start));
        }
        return entries;
    }

    private static void add(List<FaqEntry> entries, String corpus, String question, String body) {
        List<String> paragraphs = Stream.of(body.split("\\R\\s*\\R"))
                .map(FaqCorpora::oneLine)
                .filter(paragraph -> paragraph.length() > 20)
                .toList();
        if (!paragraphs.isEmpty()) {
            entries.add(new FaqEntry(corpus, entries.size(), question, paragraphs));
        }
    }

    static boolean asks(FaqEntry entry) {
        return QUESTION_MARKS.stream().anyMatch(entry.question()::endsWith);
    }

    private static String oneLine(String text) {
        // Lines of Japanese go on without a space.
        return text.strip().replaceAll("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}。、])\\s*\\R\\s*", "").replaceAll("\\s+", " ");
    }
}
