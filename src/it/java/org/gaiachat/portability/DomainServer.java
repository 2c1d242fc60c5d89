package org.gaiachat.portability;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * GlassFish, or Payara Server that comes from it: the domain that they come with, with other ports, and their own command
 * for deploying.
 *
 * @param name the folder that the build has unpacked it to, before its version
 * @param health whether it has MicroProfile Health
 */
record DomainServer(String label, String name, String version, int leastJava, int mostJava, boolean health)
        implements ServerKind {

    private static final String APPLICATION = "gaia-chat";

    /** In the order of the place's ports. */
    private static final List<Integer> PORTS = List.of(8080, 4848, 8181, 3700, 3820, 3920, 8686, 7676, 6666);

    @Override
    public Optional<String> refusesJava(int java) {
        return java > mostJava ? Optional.of("does not start with Java " + java) : ServerKind.super.refusesJava(java);
    }

    @Override
    public void layOut(Place place) throws IOException {
        Place.copy(home().resolve("glassfish/domains"), domains(place));
        Path configuration = domains(place).resolve("domain1/config/domain.xml");
        String text = Files.readString(configuration);
        for (int i = 0; i < PORTS.size(); i++) {
            for (String attribute : List.of("port", "value")) {
                text = text.replace(
                        attribute + "=\"" + PORTS.get(i) + "\"",
                        attribute + "=\"" + place.ports().get(i) + "\"");
            }
        }
        Files.writeString(configuration, text);
    }

    @Override
    public ProcessBuilder command(Place place, String root) {
        return asadmin(
                place,
                "start-domain",
                "--verbose",
                "--domaindir",
                domains(place).toString(),
                "domain1");
    }

    @Override
    public boolean deploysBeforeStart() {
        return false;
    }

    @Override
    public void deploy(Place place, Path war, String root) throws IOException {
        await("the administration of " + label)
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> listens(place.adminPort()));
        place.run(
                asadmin(place, "deploy", "--force=true", "--name", APPLICATION, "--contextroot", root, war.toString()));
    }

    @Override
    public void undeploy(Place place, String root) throws IOException {
        place.run(asadmin(place, "undeploy", APPLICATION));
    }

    @Override
    public Optional<String> cannot(Case which) {
        if (which == Case.NO_CONTENT && label.equals("GlassFish 8")) {
            return Optional.of("what is ready after its request's thread has gone comes as an empty 200");
        }
        return Grizzly.cannot(which);
    }

    @Override
    public Optional<String> health(Place place) {
        return health ? Optional.of("http://127.0.0.1:" + place.port() + "/health") : Optional.empty();
    }

    private ProcessBuilder asadmin(Place place, String... words) {
        var command = place.command(home().resolve("bin/asadmin").toString());
        command.command().addAll(List.of("--port", Integer.toString(place.adminPort())));
        command.command().addAll(List.of(words));
        command.environment().put("AS_JAVA", place.java().toString());
        return command;
    }

    private static boolean listens(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path domains(Place place) {
        return place.folder().resolve("domains");
    }

    private Path home() {
        return Place.distribution(name + "-" + version);
    }
}
