package org.gaiachat.image;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gaiachat.server.RawHttp;

/** A running container of an image, hardened as far as an engine can. */
final class Container implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Nothing may be written but /tmp, nothing may be gained, and nobody in particular runs it. */
    private static final List<String> HARDENED = List.of(
            "--read-only", "--tmpfs", "/tmp:rw,mode=1777,size=64m", "--cap-drop=ALL", "--security-opt", "no-new-privileges",
            "--pids-limit", "200");

    private final Engine engine;
    private final String id;
    private final int port;

    private Container(Engine engine, String id, int port) {
        this.engine = engine;
        this.id = id;
        this.port = port;
    }

    /**
     * Starts one on the host's network, where tests have their upstreams; does not wait for it.
     *
     * @param options of the engine's {@code run}
     * @param command instead of the image's own, where given
     */
    static Container start(
            Engine engine, String image, Map<String, String> environment, List<String> options, String... command) {
        int port = freePort();
        var all = new ArrayList<>(List.of("--network", "host", "-e", "HTTP_PORT=" + port));
        environment.forEach((name, value) -> all.addAll(List.of("-e", name + "=" + value)));
        all.addAll(options);
        return run(engine, image, port, all, command);
    }

    /** Starts one with a network of its own, as operators do, and publishes one port of it. */
    static Container publishing(Engine engine, String image, int inside) {
        int port = freePort();
        return run(engine, image, port, List.of("-p", "127.0.0.1:" + port + ":" + inside));
    }

    /** Starts another beside this one, as in a pod: both have one network. */
    Container joined(String image) {
        return run(engine, image, port, List.of("--network", "container:" + id));
    }

    private static Container run(Engine engine, String image, int port, List<String> options, String... command) {
        var arguments = new ArrayList<>(List.of("run", "-d"));
        arguments.addAll(HARDENED);
        arguments.addAll(options);
        arguments.add(image);
        arguments.addAll(List.of(command));
        String id = engine.must(arguments.toArray(String[]::new)).strip();
        return new Container(engine, id.substring(id.lastIndexOf('\n') + 1), port);
    }

    Container ready() {
        await("a ready container").atMost(PATIENCE).until(this::isReady);
        return this;
    }

    boolean isReady() {
        return RawHttp.to(port).status("GET", "/health/ready") == 200;
    }

    /** Asks as the engine's health check does. */
    int healthCheck() {
        return engine.exitCode("exec", id, "/opt/gaia-chat/launch", "--ready");
    }

    String log() {
        return engine.must("logs", id);
    }

    void awaitLog(String text) {
        await("“" + text + "” in the log").atMost(PATIENCE).until(() -> log().contains(text));
    }

    void signal(String name) {
        engine.must("kill", "--signal", name, id);
    }

    /** Waits for its end, and gives its exit code. */
    int awaitEnd() {
        String output = engine.must("wait", id).strip();
        return Integer.parseInt(output.substring(output.lastIndexOf('\n') + 1));
    }

    /** The server's process as the host sees it: the only child of the first process. */
    ProcessHandle server() {
        long first = Long.parseLong(engine.must("inspect", "--format", "{{.State.Pid}}", id).strip());
        return await("the server's process")
                .atMost(PATIENCE)
                .until(() -> ProcessHandle.of(first).flatMap(handle -> handle.children().findFirst()), java.util.Optional::isPresent)
                .orElseThrow();
    }

    String id() {
        return id;
    }

    int port() {
        return port;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    @Override
    public void close() {
        // Podman would wait for the end of one that runs, and docker knows no option against that.
        engine.exitCode("kill", id);
        engine.exitCode("rm", "--force", id);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
