package org.gaiachat.gaia.local;

import java.util.List;
import java.util.stream.Collectors;

/** How a table's row reads as one line of text. */
final class TableRowText {

    static final String BETWEEN = " | ";

    private TableRowText() {}

    static String join(List<String> cells) {
        return cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(BETWEEN));
    }
}
