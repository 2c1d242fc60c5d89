package org.gaiachat.marketplace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A mapping of a specification, with the way to it and the list that what is wrong is told in.
 *
 * @param path such as {@code Service gaia-chat, spec.ports[0]}
 * @param values by their keys; absent mappings are empty ones
 * @param problems of the whole specification, added to by everything that reads it
 */
record Section(String path, Map<String, Object> values, List<String> problems) {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    void problem(String sentence) {
        problems.add(path + ": " + sentence);
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    /** The platform takes no notice of a key that it does not know, so a slip or a wish would go unheard. */
    void knowsOnly(String... keys) {
        values.keySet().stream()
                .filter(key -> !Set.of(keys).contains(key))
                .sorted()
                .forEach(key -> problem("“" + key + "” is not known to the Marketplace, which would ignore it"));
    }

    /** The text of a required key, empty after telling that it is missing. */
    String required(String key) {
        return text(key).filter(value -> !value.isBlank()).orElseGet(() -> {
            problem("“" + key + "” is missing");
            return "";
        });
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> !isNested(value))
                .map(Object::toString);
    }

    Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A required name that Kubernetes takes. */
    void named() {
        String name = required("name");
        if (!name.isEmpty() && !LABEL.matcher(name).matches()) {
            problem("the name “" + name + "” must be small letters, digits and dashes, at most 63");
        }
    }

    Section section(String key) {
        return of(path + "." + key, values.get(key));
    }

    /** The mappings of a list, none where the key is absent. */
    Stream<Section> list(String key) {
        Object value = values.get(key);
        if (value != null && !(value instanceof List)) {
            problem("“" + key + "” must be a list");
        }
        List<?> items = value instanceof List<?> list ? list : List.of();
        return IntStream.range(0, items.size()).mapToObj(i -> of(path + "." + key + "[" + i + "]", items.get(i)));
    }

    Section of(String where, Object value) {
        var entries = new TreeMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> entries.put(String.valueOf(key), item));
        } else if (value != null) {
            problems.add(where + ": must be a mapping");
        }
        return new Section(where, entries, problems);
    }

    private static boolean isNested(Object value) {
        return value instanceof Map || value instanceof List;
    }
}
