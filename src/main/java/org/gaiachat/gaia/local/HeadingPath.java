package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;

/** The headings above the place that is being read. */
final class HeadingPath {

    private record Level(int level, String text) {}

    private final List<Level> levels = new ArrayList<>();

    /** Enters a heading: those of its own and of deeper levels end. */
    void enter(int level, String text) {
        levels.removeIf(above -> above.level() >= level);
        levels.add(new Level(level, text));
    }

    void clear() {
        levels.clear();
    }

    List<String> texts() {
        return levels.stream().map(Level::text).toList();
    }
}
