package org.gaiachat.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchQuery;

/**
 * All pages of a search as one table (RFC 4180): a line for each document with its best passage, and a last one where
 * more were found than a table holds.
 *
 * <p>A cell that a spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV injection).
 */
final class SearchTable {

    private static final String HEAD = "documentId,name,path,score,place,passage\r\n";
    private static final int MOST_ROWS = 10_000;
    private static final String CUT =
            "\"This table ends after " + MOST_ROWS + " documents; more were found.\",,,,,\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Gaia gaia;
    private final StringBuilder lines = new StringBuilder(HEAD);
    private int rows;

    SearchTable(Gaia gaia) {
        this.gaia = gaia;
    }

    CompletionStage<String> all(SearchQuery query) {
        return gaia.search(query).thenCompose(page -> {
            List<SearchPage.FoundDocument> found = page.documents();
            int room = MOST_ROWS - rows;
            found.stream().limit(room).forEach(this::add);
            rows += Math.min(found.size(), room);
            if (found.size() > room || rows == MOST_ROWS && page.nextPageToken().isPresent()) {
                lines.append(CUT);
                return CompletableFuture.completedFuture(lines.toString());
            }
            return page.nextPageToken()
                    .map(token -> all(query.after(token)))
                    .orElseGet(() -> CompletableFuture.completedFuture(lines.toString()));
        });
    }

    private void add(SearchPage.FoundDocument document) {
        Optional<Passage> best = document.passages().stream().findFirst();
        List<String> cells = List.of(
                cell(document.documentId()),
                cell(document.name()),
                cell(document.path()),
                String.format(Locale.ROOT, "%.3f", document.score()),
                cell(best.flatMap(Passage::place).orElse("")),
                cell(best.map(Passage::text).orElse("")));
        lines.append(String.join(",", cells)).append("\r\n");
    }

    /** A text as a cell that holds nothing but text. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
