package org.gaiachat.gaia.helios;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A JSON object whose fields are known by several names; what is missing, null or of another type is not there. */
record Fields(JsonObject object) {

    /** The fields of a value, none where it is no object. */
    static Fields of(JsonValue value) {
        return new Fields(value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The first field that holds something, exactly as it is. */
    Optional<JsonValue> value(String... names) {
        return first(value -> value == JsonValue.NULL ? Optional.empty() : Optional.of(value), names);
    }

    /** Whether a field is there, if only as null. */
    boolean has(String name) {
        return object.containsKey(name);
    }

    /** Text as it was written, even an empty one. */
    Optional<String> written(String... names) {
        return first(JsonString.class, names).map(JsonString::getString);
    }

    /** A word: a text that is not blank, or a number in digits. */
    Optional<String> word(String... names) {
        return first(Fields::word, names);
    }

    /** A whole number, which may be written as a text. */
    Optional<Long> number(String... names) {
        return first(value -> word(value).flatMap(Fields::whole), names);
    }

    /** Whether one of the names is true. */
    boolean flag(String... names) {
        return value(names).filter(JsonValue.TRUE::equals).isPresent();
    }

    /** A fraction. */
    Optional<Double> fraction(String... names) {
        return first(JsonNumber.class, names).map(JsonNumber::doubleValue);
    }

    /** The object in a field. */
    Fields child(String... names) {
        return first(JsonObject.class, names).map(Fields::of).orElse(of(null));
    }

    /** The objects in the list that a field holds. */
    List<Fields> list(String... names) {
        return first(JsonArray.class, names).map(Fields::objects).orElse(List.of());
    }

    /** The texts in the list that a field holds. */
    List<String> words(String... names) {
        return Stream.of(names)
                .map(object::get)
                .filter(JsonArray.class::isInstance)
                .flatMap(list -> ((JsonArray) list).stream())
                .flatMap(value -> word(value).stream())
                .toList();
    }

    private <T extends JsonValue> Optional<T> first(Class<T> type, String... names) {
        return first(value -> type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty(), names);
    }

    /** A loop: each answer looks for a hundred fields, and streams of their names were a quarter of all that it allocated. */
    private <T> Optional<T> first(Function<JsonValue, Optional<T>> reading, String... names) {
        for (String name : names) {
            JsonValue value = object.get(name);
            Optional<T> found = value == null ? Optional.empty() : reading.apply(value);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static List<Fields> objects(JsonValue list) {
        return list instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(Fields::of)
                        .toList()
                : List.of();
    }

    private static Optional<String> word(JsonValue value) {
        if (value instanceof JsonString text) {
            return Optional.of(text.getString().strip()).filter(word -> !word.isEmpty());
        }
        return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }

    private static Optional<Long> whole(String word) {
        try {
            return Optional.of((long) Double.parseDouble(word));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
