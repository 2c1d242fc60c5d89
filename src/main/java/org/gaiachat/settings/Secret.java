package org.gaiachat.settings;

/** A value that must not be seen: it tells itself only when asked by name, never through {@code toString}. */
public final class Secret {

    private final String value;

    Secret(String value) {
        this.value = value;
    }

    /** The value itself, for the one header that carries it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
