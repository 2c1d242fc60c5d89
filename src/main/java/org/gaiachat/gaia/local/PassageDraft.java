package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A passage while blocks are added to it. */
final class PassageDraft {

    private final StringBuilder text = new StringBuilder();
    private final List<TextSpan> spans = new ArrayList<>();
    private Block last;

    boolean isEmpty() {
        return spans.isEmpty();
    }

    int length() {
        return text.length();
    }

    boolean onlyHeadings() {
        return spans.stream().allMatch(span -> span.kind() == BlockKind.HEADING);
    }

    Block last() {
        return last;
    }

    void add(Block block) {
        if (last != null) {
            text.append(last.kind() == block.kind() && block.kind() != BlockKind.PARAGRAPH ? "\n" : "\n\n");
        }
        text.append(block.marker());
        int start = text.length();
        text.append(block.text());
        spans.add(new TextSpan(block.kind(), start, text.length()));
        last = block;
    }

    CutPassage done() {
        return new CutPassage(text.toString(), spans, last.headings(), place());
    }

    private Optional<String> place() {
        String headings = String.join(" › ", last.headings());
        if (last.leaf().isNone()) {
            return headings.isEmpty() ? Optional.empty() : Optional.of(headings);
        }
        boolean bare = headings.isEmpty() || !last.leaf().isPage();
        return Optional.of(last.leaf().words() + (bare ? "" : ", " + headings));
    }
}
