package org.gaiachat.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.Map;

/** Begins JSON objects and lists. The methods of {@link jakarta.json.Json} look for the provider anew at every call, which cost more than all else in an answer. */
public final class JsonBuilders {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private JsonBuilders() {}

    /** An object without members. */
    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    /** An object with the members of another one. */
    public static JsonObjectBuilder object(JsonObject members) {
        return BUILDERS.createObjectBuilder(members);
    }

    /** A list without elements. */
    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    /** A list of the JSON of these texts, numbers and values. */
    public static JsonArrayBuilder array(Collection<?> elements) {
        return BUILDERS.createArrayBuilder(elements);
    }

    /** A text as a value. */
    public static JsonString text(String text) {
        return PROVIDER.createValue(text);
    }
}
