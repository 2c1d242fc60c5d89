package org.gaiachat.gaia.local;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Cuts pages out of a list. A token names the last entry of its page, so that entries which come or go between two pages
 * do not shift what follows.
 */
final class PageToken {

    /** One page; the token asks for the next. */
    record Page<T>(List<T> entries, Optional<String> nextPageToken) {}

    static final int PAGE = 50;

    private PageToken() {}

    /** The page after the token, of entries in ascending order of their keys. A token of nobody's gives the first page. */
    static <T> Page<T> page(List<T> entries, Function<T, String> key, Optional<String> token) {
        return page(entries, key, token, PAGE);
    }

    /** The same with pages of another size. */
    static <T> Page<T> page(List<T> entries, Function<T, String> key, Optional<String> token, int size) {
        Optional<String> after = token.flatMap(PageToken::decode);
        List<T> rest = entries.stream()
                .filter(entry -> after.isEmpty() || key.apply(entry).compareTo(after.get()) > 0)
                .limit(size + 1L)
                .toList();
        if (rest.size() <= size) {
            return new Page<>(rest, Optional.empty());
        }
        List<T> page = rest.subList(0, size);
        return new Page<>(page, Optional.of(encode(key.apply(page.get(size - 1)))));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decode(String token) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
