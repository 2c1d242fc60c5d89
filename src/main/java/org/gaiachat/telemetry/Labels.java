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
    private final Map<Label, Labels> more = new ConcurrentHashMap<>();

    private Labels(Attributes attributes) {
        this.attributes = attributes;
    }

    Attributes attributes() {
        return attributes;
    }

    /** These and one more. */
    <T> Labels and(AttributeKey<T> key, T value) {
        var label = new Label(key, value);
        Labels known = more.get(label);
        // computed only where it is not known: that locks, and all requests ask for the same
        return known == null ? more.computeIfAbsent(label, first -> with(key, value)) : known;
    }

    private <T> Labels with(AttributeKey<T> key, T value) {
        return new Labels(attributes.toBuilder().put(key, value).build());
    }

    private record Label(AttributeKey<?> key, Object value) {}
}
