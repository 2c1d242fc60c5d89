package org.gaiachat.settings;

import java.net.URI;

/** Addresses that paths are put behind. */
final class BaseUrl {

    private BaseUrl() {}

    /** The address without slashes at its end, or the fault with an example of what is allowed. */
    static URI of(String property, String given, String example) {
        try {
            URI url = URI.create(given.replaceFirst("/+$", ""));
            boolean usable = ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null;
            if (usable) {
                return url;
            }
        } catch (IllegalArgumentException notAUrl) {
            // told below, with what was given
        }
        throw SettingsReader.wrong(
                property, given, "an http or https URL without user, query or fragment, such as " + example);
    }
}
