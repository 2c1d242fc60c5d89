package org.gaiachat.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * WildFly with one of the configurations that it comes with; only the time that idle threads stay is shorter.
 *
 * @param configuration the file's name
 */
record WildFly(String configuration) implements ServerKind {

    @Override
    public String label() {
        return "WildFly, " + configuration;
    }

    @Override
    public String version() {
        return System.getProperty("wildfly.version");
    }

    @Override
    public void layOut(Place place) throws IOException {
        Path folder = place.folder().resolve("configuration");
        Place.copy(home().resolve("standalone/configuration"), folder);
        // a thread of its pool remembers its last request until it gets another one, or has been idle for a minute
        place.edit(
                folder.resolve(configuration),
                Map.of(
                        "<worker name=\"default\"/>",
                        "<worker name=\"default\" task-core-threads=\"0\" task-keepalive=\"1000\"/>"));
        Files.createDirectories(place.folder().resolve("deployments"));
    }

    @Override
    public ProcessBuilder command(Place place, String root) {
        return place.command(
                home().resolve("bin/standalone.sh").toString(),
                "-c",
                configuration,
                "-Djboss.server.base.dir=" + place.folder(),
                "-Djboss.http.port=" + place.port(),
                "-Djboss.management.http.port=" + place.adminPort(),
                "-Djboss.https.port=" + place.ports().get(2),
                "-Djboss.management.https.port=" + place.ports().get(3),
                "-Djboss.ajp.port=" + place.ports().get(4));
    }

    @Override
    public void deploy(Place place, Path war, String root) throws IOException {
        Place.put(war, deployed(place, root));
    }

    @Override
    public void undeploy(Place place, String root) throws IOException {
        Files.delete(deployed(place, root));
    }

    @Override
    public Optional<String> health(Place place) {
        return configuration.contains("microprofile")
                ? Optional.of("http://127.0.0.1:" + place.adminPort() + "/health")
                : Optional.empty();
    }

    @Override
    public Optional<String> cannot(Case which) {
        return switch (which) {
            case SLASH -> Optional.of("WildFly adds the slash itself, by a redirect to an absolute address");
            default -> Optional.empty();
        };
    }

    private static Path deployed(Place place, String root) {
        return place.folder().resolve("deployments").resolve(Place.fileName(root));
    }

    private Path home() {
        return Place.distribution("wildfly-" + version());
    }
}
