package org.gaiachat.gaia.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/** What may be the name of a dataset's folder or of a file in it: one segment of a path, the same on every system. */
final class DatasetName {

    static final int CHARACTERS = 80;
    private static final int BYTES_OF_A_FILE_SYSTEM = 240;
    private static final String NOT_ON_ALL_SYSTEMS = "/\\:*?\"<>|";

    private DatasetName() {}

    /** The name as it is kept, where it may be one. */
    static Optional<String> allowed(String given, int characters) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        boolean fits = !name.isEmpty()
                && name.codePointCount(0, name.length()) <= characters
                && name.getBytes(StandardCharsets.UTF_8).length <= BYTES_OF_A_FILE_SYSTEM
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.endsWith(".")
                && name.codePoints().allMatch(DatasetName::allowed)
                && isOneSegment(name);
        return fits ? Optional.of(name) : Optional.empty();
    }

    private static boolean allowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> NOT_ON_ALL_SYSTEMS.indexOf(c) < 0;
        };
    }

    /** A system whose file names are not Unicode can't have every name. */
    private static boolean isOneSegment(String name) {
        try {
            Path path = Path.of(name);
            return path.getNameCount() == 1 && path.toString().equals(name);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
