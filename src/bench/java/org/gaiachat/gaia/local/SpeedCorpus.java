package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays out 1,000 files of plain text, Markdown and HTML, cut from the manuals of Perl and Python. */
final class SpeedCorpus {

    private static final int FILES = 1_000;
    private static final int CHARACTERS = 56_000;

    private final Path root;

    SpeedCorpus(Path root) {
        this.root = root;
    }

    void layOut(Path data, String dataset) throws IOException {
        Path folder = Files.createDirectories(data.resolve(dataset));
        List<String> paragraphs = paragraphs();
        long bytes = 0;
        int next = 0;
        for (int file = 0; file < FILES; file++) {
            StringBuilder text = new StringBuilder();
            // A second round through the manuals begins elsewhere, so that no two files are the same.
            for (; text.length() < CHARACTERS; next += 1 + file % 3) {
                text.append(paragraphs.get(next % paragraphs.size())).append("\n\n");
            }
            bytes += Files.size(write(folder, file, text.toString()));
        }
        Files.writeString(data.resolve(dataset + ".bytes"), Long.toString(bytes));
    }

    private static Path write(Path folder, int number, String text) throws IOException {
        return switch (number % 3) {
            case 0 -> Files.writeString(folder.resolve(number + ".txt"), text);
            case 1 -> Files.writeString(folder.resolve(number + ".md"), "# Part " + number + "\n\n" + text);
            default ->
                Files.writeString(
                        folder.resolve(number + ".html"),
                        "<html><body><p>"
                                + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n\n", "</p>\n<p>")
                                + "</p></body></html>");
        };
    }

    private List<String> paragraphs() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(pod|rst\\.txt)"))
                    .sorted()
                    .toList()) {
                paragraphs.addAll(List.of(Files.readString(file).split("\n\\s*\n")));
            }
        }
        return paragraphs;
    }
}
