package org.gaiachat.emulator;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/**
 * Which datasets a client wants, as Gaia's list has it. Without a page size it gets all at once, as clients saw it at
 * real tenants; a page has fewer than 100.
 */
record DatasetFilter(MultivaluedMap<String, String> parameters) {

    private static final int LARGEST_PAGE = 99;

    /** One page; the token names the last dataset of it. */
    record Page(List<Dataset> datasets, Optional<String> token) {}

    Page of(List<Dataset> all) {
        Comparator<Dataset> order = order();
        Optional<String> after = first("paginationToken", "pageToken").flatMap(DatasetFilter::decoded);
        List<Dataset> wanted = all.stream()
                .filter(this::fits)
                .sorted(order)
                .filter(dataset -> after.isEmpty() || order.compare(dataset, named(after.get())) > 0)
                .toList();
        int size = first("pageSize").map(DatasetFilter::size).orElse(Integer.MAX_VALUE);
        return wanted.size() <= size
                ? new Page(wanted, Optional.empty())
                : new Page(
                        wanted.subList(0, size),
                        Optional.of(encoded(wanted.get(size - 1).name())));
    }

    private boolean fits(Dataset dataset) {
        List<String> prefixes = Stream.of("names", "prefix").flatMap(this::all).toList();
        List<String> statuses = all("statuses").toList();
        String name = small(dataset.name());
        return (prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> name.startsWith(small(prefix))))
                && (statuses.isEmpty()
                        || statuses.stream()
                                .anyMatch(status -> small(status).contains(small(RunWords.status(dataset)))))
                && first("searchString").map(part -> name.contains(small(part))).orElse(true);
    }

    private Comparator<Dataset> order() {
        Comparator<Dataset> byName =
                Comparator.comparing((Dataset dataset) -> small(dataset.name())).thenComparing(Dataset::name);
        return first("sortOrder").filter(order -> small(order).contains("desc")).isPresent()
                ? byName.reversed()
                : byName;
    }

    /** Lists are sent as one parameter again and again, or as one with commas. */
    private Stream<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> first(String... names) {
        return Stream.of(names)
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static int size(String given) {
        if (!given.matches("\\d{1,9}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > LARGEST_PAGE) {
            throw new ProblemException(Problem.INVALID_PARAMETER, "pageSize must be from 1 to " + LARGEST_PAGE + ".");
        }
        return Integer.parseInt(given);
    }

    private static Dataset named(String name) {
        return new Dataset(name, Optional.empty(), org.gaiachat.gaia.DatasetState.READY, 0);
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

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
