package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Attributes that are needed again and again: made once for each of their values, since to put them together costs more than
 * to count with them. Only for what has few values.
 */
final class Labels {

    static final Labels NONE = new Labels(Attributes.empty());

    private final Attributes attributes;
    private final Map<AttributeKey<?>, Map<Object, Labels>> more = new ConcurrentHashMap<>();

    private Labels(Attributes attributes) {
        this.attributes = attributes;
    }

    Attributes attributes() {
        return attributes;
    }

    /** These and one more. */
    <T> Labels and(AttributeKey<T> key, T value) {
        Map<Object, Labels> ofKey = more.get(key);
        Labels known = ofKey == null ? null : ofKey.get(value);
        return known == null ? added(key, value) : known;
    }

    /** Not where they are known: that would lock them for a moment, and all requests ask for the same. */
    private <T> Labels added(AttributeKey<T> key, T value) {
        return more.computeIfAbsent(key, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        value,
                        first -> new Labels(
                                attributes.toBuilder().put(key, value).build()));
    }
}
