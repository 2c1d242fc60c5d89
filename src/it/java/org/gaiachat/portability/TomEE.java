package org.gaiachat.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** TomEE as one file: the only form of version 10 that was to be had. It is told through {@link TomEEConsole}. */
record TomEE() implements ServerKind {

    @Override
    public String label() {
        return "TomEE embedded";
    }

    @Override
    public String version() {
        return System.getProperty("tomee.version");
    }

    /** It installs a policy for the whole virtual machine, which later versions of Java don't take. */
    @Override
    public Optional<String> refusesJava(int java) {
        return java > 23 ? Optional.of("does not start with Java " + java) : ServerKind.super.refusesJava(java);
    }

    @Override
    public void layOut(Place place) throws IOException {
        ConsoleJar.write(place, jar(), TomEEConsole.class);
    }

    @Override
    public ProcessBuilder command(Place place, String root) {
        return place.command(
                place.java().resolve("bin/java").toString(),
                "-Xmx512m",
                "-jar",
                ConsoleJar.in(place).toString(),
                Integer.toString(place.port()),
                Integer.toString(place.ports().get(2)),
                place.folder().resolve("base").toString());
    }

    @Override
    public boolean deploysBeforeStart() {
        return false;
    }

    @Override
    public void deploy(Place place, Path war, String root) throws IOException {
        Path named = Files.createTempDirectory(place.folder(), "deploy").resolve(Place.fileName(root));
        Files.copy(war, named);
        place.tell("deploy " + named);
    }

    @Override
    public void undeploy(Place place, String root) throws IOException {
        place.tell("undeploy");
    }

    @Override
    public Optional<String> cannot(Case which) {
        return switch (which) {
            case LONG_ADDRESS, LONG_HEADER -> Optional.of("Tomcat refuses more than 8 KB before the body itself");
            case SLASH -> Optional.of("Tomcat adds the slash itself, by a redirect that begins with the context root");
            case EARLY_EVENTS -> Optional.of("a stream's first event is not there within a minute; why is not known");
            default -> Optional.empty();
        };
    }

    private Path jar() {
        return Path.of(
                System.getProperty("portability.servers"),
                "tomee-" + version(),
                "tomee-embedded-" + version() + "-uber.jar");
    }
}
