package org.gaiachat.settings;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings that name other sites. */
record OriginSettings(ConfigurationValues values) {

    private static final Pattern ORIGIN = Pattern.compile("https?://([a-z0-9.\\-]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");
    private static final Pattern SITE = Pattern.compile("https?://(\\*\\.)?[a-z0-9.\\-]+(:\\d{1,5})?");
    private static final String SELF = "'self'";
    private static final String NONE = "'none'";

    /** Origins as browsers write them in {@code Origin} (RFC 6454, 6.2): without the port that is the scheme's own. */
    Set<String> exact(String property) {
        return listed(property).map(origin -> checkedOrigin(property, origin)).collect(Collectors.toUnmodifiableSet());
    }

    /** What may stand after {@code frame-ancestors} in a content security policy; the page's own site by default. */
    String frameAncestors(String property) {
        List<String> given = listed(property)
                .map(ancestor -> checkedAncestor(property, ancestor))
                .toList();
        if (given.contains(NONE) && given.size() > 1) {
            throw SettingsReader.wrong(property, values.value(property).orElse(""), "none alone, without other sites");
        }
        return given.isEmpty() ? SELF : String.join(" ", given);
    }

    private Stream<String> listed(String property) {
        return values.value(property).stream()
                .flatMap(list -> Stream.of(list.split("[,\\s]+")))
                .filter(entry -> !entry.isEmpty());
    }

    private static String checkedOrigin(String property, String given) {
        if (ORIGIN.matcher(given).matches() && !hasOwnPort(given)) {
            return given;
        }
        throw SettingsReader.wrong(
                property,
                given,
                "exact origins in small letters, without a path and without the ports 80 for http and 443 for https,"
                        + " separated by commas, such as https://intranet.example.org; * and null are refused,"
                        + " because the API allows credentials");
    }

    private static boolean hasOwnPort(String origin) {
        int port = URI.create(origin).getPort();
        return port == (origin.startsWith("https:") ? 443 : 80) || port > 65_535;
    }

    /** The words are accepted without their quotation marks, which environment files tend to lose. */
    private static String checkedAncestor(String property, String given) {
        return switch (given) {
            case "self", SELF -> SELF;
            case "none", NONE -> NONE;
            default -> {
                if (SITE.matcher(given).matches()) {
                    yield given;
                }
                throw SettingsReader.wrong(
                        property,
                        given,
                        "self, none, or sites that may show the page in a frame, separated by spaces, such as"
                                + " self https://*.example.org");
            }
        };
    }
}
