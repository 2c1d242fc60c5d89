package org.gaiachat.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Payara Micro: one file, started with the WAR on its command line. It takes no commands while it runs, so it is started
 * by {@link PayaraMicroConsole}, which does what its main class does and then hands on what it is told.
 */
record PayaraMicro(String label, String version, int leastJava) implements ServerKind {

    @Override
    public void layOut(Place place) throws IOException {
        ConsoleJar.write(place, jar(), PayaraMicroConsole.class);
    }

    @Override
    public ProcessBuilder command(Place place, String root) {
        return place.command(
                place.java().resolve("bin/java").toString(),
                "-Xmx512m",
                "-jar",
                ConsoleJar.in(place).toString(),
                "--nocluster",
                "--port",
                Integer.toString(place.port()),
                "--contextroot",
                root,
                first(place).toString());
    }

    @Override
    public void deploy(Place place, Path war, String root) throws IOException {
        if (place.input().isEmpty()) {
            Files.copy(war, first(place));
        } else {
            place.tell("deploy " + root + " " + war);
        }
    }

    @Override
    public void undeploy(Place place, String root) throws IOException {
        place.tell("undeploy");
    }

    @Override
    public Optional<String> cannot(Case which) {
        return Grizzly.cannot(which);
    }

    @Override
    public Optional<String> health(Place place) {
        return Optional.of("http://127.0.0.1:" + place.port() + "/health");
    }

    /** The WAR of the command line, by whose name Payara knows the application. */
    private static Path first(Place place) {
        return place.folder().resolve("gaia-chat.war");
    }

    private Path jar() {
        return Path.of(
                System.getProperty("portability.servers"),
                "payara-micro-" + version,
                "payara-micro-" + version + ".jar");
    }
}
