package org.gaiachat.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged WAR on an Open Liberty of its own, with the server's own configuration, on a free port. */
public final class LibertyServer implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("liberty.home"));
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final ServerFolder folder;
    private final Process process;
    private final int port;
    private final String contextRoot;

    private LibertyServer(ServerFolder folder, Process process, int port, String contextRoot) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.contextRoot = contextRoot;
    }

    /**
     * Starts a server; does not wait for it.
     *
     * @param name the folder under {@code target/it} that it lives in
     * @param environment what it is configured with, beside its port
     */
    public static LibertyServer start(String name, Map<String, String> environment) {
        return start(name, environment, PackagedWar.PATH);
    }

    /** Starts a server with some configuration of its own beside the usual one; does not wait for it. */
    public static LibertyServer start(String name, Map<String, String> environment, String configuration) {
        new ServerFolder(name).configure(configuration);
        return start(name, environment);
    }

    /** Starts a server with another WAR than the packaged one; does not wait for it. */
    public static LibertyServer start(String name, Map<String, String> environment, Path war) {
        return start(name, environment, war, "/");
    }

    /** Starts a server with the application under another context root; does not wait for it. */
    public static LibertyServer start(String name, Map<String, String> environment, Path war, String contextRoot) {
        try {
            return start(name, environment, war, contextRoot, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server on a given port, where another one was before. */
    public static LibertyServer start(String name, Map<String, String> environment, int port) {
        return start(name, environment, PackagedWar.PATH, "/", port);
    }

    private static LibertyServer start(
            String name, Map<String, String> environment, Path war, String contextRoot, int port) {
        try {
            var folder = new ServerFolder(name);
            folder.layOut(war, contextRoot);
            var builder = new ProcessBuilder(command(), "run", name)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.log().toFile());
            builder.environment().keySet().removeIf(LibertyServer::isOurs);
            // the tests ask more often than a person does
            builder.environment().put("ASK_RATE_PER_MINUTE", "10000");
            builder.environment().putAll(environment);
            builder.environment().put("HTTP_PORT", Integer.toString(port));
            builder.environment().put("WLP_USER_DIR", folder.path().toString());
            builder.environment().put("WLP_OUTPUT_DIR", folder.path().resolve("output").toString());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return new LibertyServer(folder, builder.start(), port, contextRoot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it wants requests. */
    public LibertyServer ready() {
        await("a ready server; its log: " + folder.log()).atMost(PATIENCE).until(this::isReady);
        return this;
    }

    /** Waits until its log holds a text, and gives the whole log. */
    public String awaitLog(String text) {
        await("“" + text + "” in " + folder.log()).atMost(PATIENCE).until(() -> log().contains(text));
        return log();
    }

    /** Where the WAR lies that it serves; another one copied over it is a deploy. */
    public Path deployedWar() {
        return folder.war();
    }

    /** Replaces the WAR while the server runs; does not wait until it is served. */
    public void deploy(Path war) throws IOException {
        folder.replace(war);
    }

    /** Waits until its process has ended, and gives the exit code. */
    public int awaitExitCode() {
        await("the end of the server; its log: " + folder.log()).atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** What it has written so far. */
    public String log() {
        try {
            return Files.readString(folder.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its virtual machine tells of itself to whoever may ask: its threads, its properties, its start. */
    public List<String> diagnostics() {
        return virtualMachine().diagnostics();
    }

    /** The names of all classes that its virtual machine has loaded. */
    public String loadedClasses() {
        return virtualMachine().loadedClasses();
    }

    /** What is left of its heap's use after a collection, in bytes. */
    public long heapInUse() {
        return virtualMachine().heapInUse();
    }

    private VirtualMachine virtualMachine() {
        return new VirtualMachine(java().pid());
    }

    public int port() {
        return port;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + base());
    }

    private String base() {
        return contextRoot.endsWith("/") ? contextRoot : contextRoot + "/";
    }

    /** The server's own process, without the shell that started it. */
    public ProcessHandle java() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(one -> one.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until it has ended by itself. */
    public int awaitEnd(Duration most) throws InterruptedException {
        if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The server has not ended within " + most + "; its log: " + folder.log());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        var children = process.descendants().toList();
        children.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean isReady() {
        return RawHttp.to(port).status("GET", base() + "api/health/ready") == 200;
    }

    private static String command() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return HOME.resolve(windows ? "bin/server.bat" : "bin/server").toString();
    }

    /** A developer's own settings must not reach a test. */
    private static boolean isOurs(String variable) {
        return variable.startsWith("GAIA_") || variable.equals("LOCAL_DATA_DIR") || variable.equals("ALLOW_CORS_ORIGIN")
                || variable.equals("FRAME_ANCESTORS");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
