package org.gaiachat.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gaiachat.server.PackagedWar;

/** A later build of the same page: every script and style has another name, and the index names the new ones. */
public final class NextBuild {

    private static final Pattern HASHED = Pattern.compile("-[A-Za-z0-9_-]{8}(?=\\.(js|css)\\b)");
    private static final String NEW_HASH = "-NextBld1";

    private NextBuild() {}

    /** Writes it where it may be deployed from. */
    public static Path writeTo(Path file) throws IOException {
        var next = new TreeMap<String, byte[]>();
        PackagedWar.read().entries().forEach((name, bytes) -> {
            boolean page = name.startsWith("assets/") || name.equals("index.html");
            boolean compressed = name.startsWith("index.html.") || name.matches("assets/.*\\.(br|gz)");
            if (page && !compressed) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                next.put(renamed(name), renamed(text).getBytes(StandardCharsets.UTF_8));
            } else if (!compressed) {
                next.put(name, bytes);
            }
        });
        return new PackagedWar(next).write(file);
    }

    private static String renamed(String text) {
        return HASHED.matcher(text).replaceAll(NEW_HASH);
    }
}
