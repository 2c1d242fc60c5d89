package org.gaiachat.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Open Liberty: with this project's own configuration, or with one that others have filled with every feature there is.
 *
 * @param features the features that others have configured; empty: this project's own configuration
 */
record OpenLiberty(String label, String features) implements ServerKind {

    private static final Path PROJECT = Path.of(System.getProperty("gaia-chat.project"));

    @Override
    public String version() {
        return System.getProperty("liberty.version");
    }

    @Override
    public void layOut(Place place) throws IOException {
        Files.createDirectories(server(place).resolve("apps"));
        Files.createDirectories(server(place).resolve("configDropins/overrides"));
        if (features.isEmpty()) {
            for (String file : new String[] {"server.xml", "bootstrap.properties", "jvm.options"}) {
                Files.copy(
                        PROJECT.resolve("liberty").resolve(file), server(place).resolve(file));
            }
            // the application is deployed by an override, and away with it
            place.edit(
                    server(place).resolve("server.xml"),
                    Map.of("<webApplication id=\"gaia-chat\" location=\"gaia-chat.war\" contextRoot=\"/\"/>", ""));
        } else {
            Files.writeString(server(place).resolve("server.xml"), """
                <server>
                  <featureManager>%s</featureManager>
                  <httpEndpoint id="defaultHttpEndpoint" httpPort="%d" httpsPort="%d"/>
                  <httpDispatcher enableWelcomePage="false"/>
                  <keyStore id="defaultKeyStore" password="portability"/>
                  <basicRegistry id="basic"><user name="somebody" password="portability"/></basicRegistry>
                </server>
                """.formatted(
                            features, place.port(), place.ports().get(2)));
        }
    }

    @Override
    public ProcessBuilder command(Place place, String root) {
        var command = place.command(
                Path.of(System.getProperty("liberty.home"), "bin/server").toString(), "run", "portability");
        command.environment().put("WLP_USER_DIR", place.folder().toString());
        command.environment()
                .put("WLP_OUTPUT_DIR", place.folder().resolve("output").toString());
        command.environment().put("HTTP_PORT", Integer.toString(place.port()));
        return command;
    }

    @Override
    public void deploy(Place place, Path war, String root) throws IOException {
        Place.put(war, server(place).resolve("apps/gaia-chat.war"));
        Files.writeString(
                override(place),
                "<server><webApplication id=\"gaia-chat\" location=\"gaia-chat.war\" contextRoot=\"" + root
                        + "\"/></server>");
    }

    @Override
    public void undeploy(Place place, String root) throws IOException {
        Files.delete(override(place));
    }

    @Override
    public Optional<String> health(Place place) {
        return Optional.of("http://127.0.0.1:" + place.port() + "/health");
    }

    @Override
    public Optional<String> cannot(Case which) {
        return switch (which) {
            case KEEPS_CONNECTION -> Optional.of("it ends the connection after a refusal (ADR 014)");
            case LONG_HEADER ->
                features.isEmpty()
                        ? Optional.empty()
                        : Optional.of("it refuses more than 32 KB itself until it is told otherwise");
            default -> Optional.empty();
        };
    }

    private static Path override(Place place) {
        return server(place).resolve("configDropins/overrides/gaia-chat.xml");
    }

    private static Path server(Place place) {
        return place.folder().resolve("servers/portability");
    }
}
