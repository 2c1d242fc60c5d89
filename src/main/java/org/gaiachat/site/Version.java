package org.gaiachat.site;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The version in the WAR's manifest. */
final class Version {

    /** Where the classes and files of a checkout are served as they are, there is no version. */
    static final String DEVELOPMENT = "development";

    private Version() {}

    static String of(ServletContext war) {
        try (var file = war.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            if (file == null) {
                return DEVELOPMENT;
            }
            String version = new Manifest(file).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null ? DEVELOPMENT : version;
        } catch (IOException unreadable) {
            return DEVELOPMENT;
        }
    }
}
