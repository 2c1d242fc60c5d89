package org.gaiachat.settings;

/** A setting that the application can't start with; the message names it, what was given and what is allowed. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message, null, false, false);
    }
}
