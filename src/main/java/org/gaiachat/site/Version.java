package org.gaiachat.site;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The version in the WAR's manifest; a server in development mode has none. */
final class Version {

    private static final String NONE = "development";

    private Version() {}

    static String of(ServletContext war) {
        try (var file = war.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            if (file == null) {
                return NONE;
            }
            String version = new Manifest(file).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null ? NONE : version;
        } catch (IOException unreadable) {
            return NONE;
        }
    }
}
