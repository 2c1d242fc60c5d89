package org.gaiachat.portability;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gaiachat.gaia.helios.Upstream;
import org.gaiachat.server.RawHttp;

/**
 * A server of one kind, booted with the application at its root.
 *
 * <p>The application asks a Gaia that the tests lead, which hands on what they don't lead to the application's own
 * emulator: so one boot goes through the adapter to Gaia, the emulator and the embedded engine.
 */
final class BootedServer implements AutoCloseable {

    /** Whose pages may call the API: told by an environment variable. */
    static final String FRIEND = "https://intranet.example.org";

    /** A dataset of documents of every type. */
    static final String DOCUMENTS = "Harbour";

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final ServerKind kind;
    private final Place place;
    private final Upstream gaia;
    private final Path data;
    private Process process;
    private double bootSeconds;

    private BootedServer(ServerKind kind, Place place, Upstream gaia, Path data) {
        this.kind = kind;
        this.place = place;
        this.gaia = gaia;
        this.data = data;
    }

    /** Boots one and waits until the application at this context root wants requests. */
    static BootedServer boot(ServerKind kind, Path java, String root) throws IOException {
        String name = String.join("-", kind.label(), kind.version(), Integer.toString(Jvm.release(java)));
        return boot(kind, java, Place.war(), root, name.replaceAll("[^A-Za-z0-9.]+", "-"));
    }

    /** Boots one with another application, in a folder of that name. */
    static BootedServer boot(ServerKind kind, Path java, Path war, String root, String name) throws IOException {
        Path project = Path.of(System.getProperty("gaia-chat.project"));
        Path target = project.resolve("target/it/portability");
        Path data = target.resolve(name + "-data");
        Place.delete(data);
        Files.createDirectories(data);
        Place.copy(project.resolve("src/test/resources/documents"), data.resolve(DOCUMENTS));
        var server = new BootedServer(kind, Place.under(target.resolve(name), java), new Upstream(), data);
        try {
            server.start(war, root);
            return server;
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private void start(Path war, String root) throws IOException {
        kind.layOut(place);
        if (kind.deploysBeforeStart()) {
            kind.deploy(place, war, root);
        }
        long began = System.nanoTime();
        var command = kind.command(place, root);
        configure(command.environment());
        process =
                command.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        place.input().add(process);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        if (!kind.deploysBeforeStart()) {
            kind.deploy(place, war, root);
        }
        awaitReady(root);
        bootSeconds = (System.nanoTime() - began) / 1e9;
        gaia.handOnTo(emulator(root));
    }

    /** By all ways that are to be tried: environment, and a system property that wins over it. */
    private void configure(Map<String, String> environment) {
        environment.putAll(gaia.environment());
        environment.put("LOCAL_DATA_DIR", data.toString());
        environment.put("GAIA_EMULATOR", "on");
        environment.put("ASK_RATE_PER_MINUTE", "10000");
        environment.put("ALLOW_CORS_ORIGIN", FRIEND);
        environment.put("API_TOKENS", "program=" + AnswersPrograms.TOKEN_HASH);
        environment.put("FRAME_ANCESTORS", "self");
        // soft references would keep a class loader for as long as there is memory
        environment.put("JAVA_TOOL_OPTIONS", "-Dframe.ancestors=none -XX:SoftRefLRUPolicyMSPerMB=0");
    }

    /** Deploys and waits until the application wants requests. */
    void deploy(Path war, String root) throws IOException {
        kind.deploy(place, war, root);
        awaitReady(root);
        gaia.handOnTo(emulator(root));
    }

    /** Takes the application away and waits until nothing of it answers. */
    void undeploy(String root) throws IOException {
        kind.undeploy(place, root);
        await("the end of " + root).atMost(PATIENCE).until(() -> readiness(root) != 200);
    }

    private void awaitReady(String root) {
        await("a ready application; the server's log: " + log())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The server has ended; its log: " + log());
                    }
                    return readiness(root) == 200;
                });
    }

    private int readiness(String root) {
        return RawHttp.to(port()).status("GET", base(root) + "/api/health/ready");
    }

    private URI emulator(String root) {
        return URI.create("http://127.0.0.1:" + port() + base(root) + "/api/emulator");
    }

    static String base(String root) {
        return root.equals("/") ? "" : root;
    }

    ServerKind kind() {
        return kind;
    }

    Place place() {
        return place;
    }

    Upstream gaia() {
        return gaia;
    }

    Path data() {
        return data;
    }

    int port() {
        return place.port();
    }

    double bootSeconds() {
        return bootSeconds;
    }

    Path log() {
        return place.folder().resolve("console.log");
    }

    /** The virtual machine that serves: the last one started, where a script or a launcher started another. */
    Jvm jvm() {
        return new Jvm(
                place.java(),
                Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .filter(one -> one.info().command().orElse("").endsWith("java"))
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .pid());
    }

    @Override
    public void close() throws IOException {
        gaia.close();
        if (process == null) {
            return;
        }
        end(process);
    }

    private static void end(Process process) {
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
}
