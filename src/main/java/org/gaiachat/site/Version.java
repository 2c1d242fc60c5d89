package org.gaiachat.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The application's version, as the build wrote it into the WAR. */
@ApplicationScoped
class Version {

    @Inject
    ServletContext war;

    private String text;

    @PostConstruct
    void read() {
        try (var manifest = war.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            text = manifest == null ? "development" : version(new Manifest(manifest));
        } catch (IOException unreadable) {
            text = "development";
        }
    }

    String text() {
        return text;
    }

    private static String version(Manifest manifest) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                .orElse("development");
    }
}
