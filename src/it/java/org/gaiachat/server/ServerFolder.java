package org.gaiachat.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder under {@code target/it} that a server lives in: its configuration, the WAR that it serves, its log.
 *
 * @param name the server's, too
 */
record ServerFolder(String name) {

    private static final Path PROJECT = Path.of(System.getProperty("gaia-chat.project"));

    Path path() {
        return PROJECT.resolve("target/it").resolve(name);
    }

    Path log() {
        return path().resolve("console.log");
    }

    Path war() {
        return server().resolve("apps/gaia-chat.war");
    }

    /** Lays out the usual configuration, and a WAR to be served under a context root. */
    void layOut(Path war, String contextRoot) throws IOException {
        Files.createDirectories(server().resolve("apps"));
        for (String file : List.of("server.xml", "bootstrap.properties", "jvm.options")) {
            copy(PROJECT.resolve("liberty").resolve(file), server().resolve(file));
        }
        copy(war, war());
        Path override = override("context-root.xml");
        Files.deleteIfExists(override);
        if (!contextRoot.equals("/")) {
            Files.createDirectories(override.getParent());
            Files.writeString(
                    override,
                    "<server><webApplication id=\"gaia-chat\" location=\"gaia-chat.war\" contextRoot=\"" + contextRoot
                            + "\"/></server>");
        }
    }

    /** Adds some configuration beside the usual one. */
    void configure(String configuration) {
        try {
            Path own = override("own.xml");
            Files.createDirectories(own.getParent());
            Files.writeString(own, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the WAR, at once: half of one must never be served. */
    void replace(Path war) throws IOException {
        Path whole = war().resolveSibling("next.war");
        copy(war, whole);
        Files.move(whole, war(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path server() {
        return path().resolve("servers").resolve(name);
    }

    private Path override(String file) {
        return server().resolve("configDropins/overrides").resolve(file);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
