package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Lays out 1,000 files of 13 types, cut from the manuals of Perl, Python and Linux. */
final class SpeedCorpus {

    private static final int FILES = 1_000;
    /** What 100 files are; a folder of an office, with a little of everything. */
    private static final List<String> TYPES = types(
            "txt 18", "md 16", "html 14", "pdf 14", "docx 14", "xlsx 6", "pptx 6", "odt 4", "rtf 2", "csv 2", "json 2",
            "xml 1", "eml 1");
    /** Of this many characters on average, some four times as long as others. */
    private static final int CHARACTERS = 72_000;

    private static final int SHORTEST = 40;
    private static final int LONGEST = 3_000;
    /** No neighbour in the list: types and sizes must not go together. */
    private static final int STRIDE = 37;

    private final List<Path> roots;

    SpeedCorpus(List<Path> roots) {
        this.roots = roots;
    }

    /** Fills the folder with files. */
    void layOut(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> paragraphs = paragraphs();
        int next = 0;
        for (int file = 0; file < FILES; file++) {
            int characters = CHARACTERS * (2 + file % 7) / 5;
            List<String> own = new ArrayList<>();
            for (int length = 0; length < characters; next++) {
                // A second round through the manuals skips some, so that no two files are the same.
                next += next >= paragraphs.size() && next % 3 == 0 ? 1 : 0;
                own.add(paragraphs.get(next % paragraphs.size()));
                length += own.get(own.size() - 1).length();
            }
            String type = TYPES.get(file * STRIDE % TYPES.size());
            SpeedText text = SpeedText.of("Part " + file, own);
            Files.write(folder.resolve("part-" + file + "." + type), SpeedFiles.bytes(type, text));
        }
    }

    private List<String> paragraphs() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(SpeedCorpus::manual).sorted().toList()) {
                    Stream.of(text(file).split("\n\\s*\n"))
                            .map(String::strip)
                            .filter(paragraph -> paragraph.length() > SHORTEST && paragraph.length() < LONGEST)
                            .forEach(paragraphs::add);
                }
            }
        }
        return paragraphs;
    }

    private static boolean manual(Path file) {
        return file.toString().matches(".*\\.(pod|rst\\.txt|rst\\.gz)") && Files.isRegularFile(file);
    }

    private static String text(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> types(String... shares) {
        List<String> types = new ArrayList<>();
        for (String share : shares) {
            String[] parts = share.split(" ");
            types.addAll(java.util.Collections.nCopies(Integer.parseInt(parts[1]), parts[0]));
        }
        return types;
    }
}
