package org.gaiachat.gaia.helios;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetPage;

/** Cuts pages out of datasets in the order of their names; a token names the last one before it. */
final class NamePages {

    static final int PAGE = 50;

    /** Without regard to casing, and yet never two names in the same place. */
    static final Comparator<String> ORDER = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private NamePages() {}

    static DatasetPage page(List<Dataset> datasets, Optional<String> token) {
        Optional<String> after = token.flatMap(NamePages::decoded);
        List<Dataset> rest = datasets.stream()
                .filter(dataset -> after.isEmpty() || ORDER.compare(dataset.name(), after.get()) > 0)
                .limit(PAGE + 1L)
                .toList();
        if (rest.size() <= PAGE) {
            return new DatasetPage(rest, Optional.empty());
        }
        return new DatasetPage(
                rest.subList(0, PAGE), Optional.of(encoded(rest.get(PAGE - 1).name())));
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(String token) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }
}
