package org.gaiachat.site;

import java.nio.charset.StandardCharsets;

/** Tells a browser to save an answer under a name instead of showing it (RFC 6266, with names as in RFC 8187). */
public final class Attachment {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private Attachment() {}

    /** The value of {@code Content-Disposition}; old clients get the name with what they can't read replaced. */
    public static String named(String name) {
        String ascii = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder value = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (alphanumeric || PLAIN.indexOf(c) >= 0) {
                value.append(c);
            } else {
                value.append(String.format("%%%02X", (int) c));
            }
        }
        return value.toString();
    }
}
