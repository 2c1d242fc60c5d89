package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;

/** The units of a passage that can be quoted: sentences of its paragraphs, and its items, rows and code blocks whole. */
final class QuotableUnits {

    private QuotableUnits() {}

    static List<TextSpan> of(StoredPassage passage) {
        List<TextSpan> units = new ArrayList<>();
        for (TextSpan span : passage.spans()) {
            if (span.kind() == BlockKind.PARAGRAPH) {
                units.addAll(SentenceSplitter.sentences(passage.text(), span));
            } else if (span.kind() != BlockKind.HEADING) {
                units.add(span);
            }
        }
        return units;
    }

    /** What a unit that ends in a colon announces: the items, rows or code right after it. */
    static List<TextSpan> announcedBy(TextSpan unit, StoredPassage passage) {
        List<TextSpan> announced = new ArrayList<>();
        if (unit.in(passage.text()).endsWith(":")) {
            List<TextSpan> units = of(passage);
            for (int i = units.indexOf(unit) + 1; i > 0 && i < units.size(); i++) {
                boolean first = announced.isEmpty();
                if (units.get(i).kind() == BlockKind.PARAGRAPH
                        || !first && units.get(i).kind() != announced.get(0).kind()) {
                    break;
                }
                announced.add(units.get(i));
            }
        }
        return announced;
    }
}
