package org.gaiachat.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the container begins, goes on and ends. */
class LifecycleIT {

    private static final Engine ENGINE = Engine.configured();
    private static final int STREAMS = 100;

    @Test
    void a_server_that_crashes_is_started_again() {
        try (var container = start(Map.of()).ready()) {
            container.server().destroyForcibly();
            container.awaitLog("The server ended with code 137. It is started again in 5 s (1 of 5).");
            assertThat(container.ready().healthCheck()).isZero();
        }
    }

    @Test
    void a_server_that_crashes_again_and_again_is_left_to_the_platform_with_its_code() {
        try (var container = Container.start(
                ENGINE, BuiltImage.name(), Map.of("LOG_FORMAT", "json"), List.of(), "/opt/java/bin/java", "-no-such-option")) {
            assertThat(container.awaitEnd()).isEqualTo(1);
            assertThat(container.log())
                    .contains("The server ended with code 1. It is started again in 5 s (5 of 5).")
                    .contains("\"loglevel\":\"ERROR\",\"message\":\"The server ended with code 1 again. Giving up");
        }
    }

    @Test
    void a_start_goes_on_from_the_working_folder_that_the_image_brings_along() throws IOException {
        try (var container = start(Map.of()).ready()) {
            Path root = Path.of("/proc/" + container.server().pid() + "/root");
            Path brought = root.resolve("opt/gaia-chat/workarea");
            Path used = root.resolve("tmp/gaia-chat/gaia-chat/workarea");
            var worked = new ArrayList<>(List.of("platform/feature.cache", "platform/bundle/.cache"));
            worked.addAll(foundInClasses(brought));
            for (String file : worked) {
                // The server writes anew what it does not believe.
                assertThat(Files.getLastModifiedTime(used.resolve(file)))
                        .as(file)
                        .isEqualTo(Files.getLastModifiedTime(brought.resolve(file)));
                assertThat(used.resolve(file)).hasSameBinaryContentAs(brought.resolve(file));
            }
            assertThat(container.log()).doesNotContain("The start takes longer");
        }
    }

    /** The files with the annotations that the image's build found in the application's classes. */
    private static List<String> foundInClasses(Path workingFolder) throws IOException {
        try (Stream<Path> files = Files.walk(workingFolder)) {
            List<String> found = files.filter(file -> file.toString().contains("/anno/A_gaia-chat_A/"))
                    .filter(Files::isRegularFile)
                    .map(file -> workingFolder.relativize(file).toString())
                    .toList();
            assertThat(found).anyMatch(file -> file.endsWith("/classes"));
            return found;
        }
    }

    @Test
    void a_working_folder_that_is_broken_or_can_not_be_read_costs_no_more_than_time() throws IOException {
        Path broken = folder("broken");
        for (String file : List.of("org.eclipse.osgi/framework.info.9", "platform/feature.cache", "platform/bundle/.cache")) {
            Files.createDirectories(broken.resolve(file).getParent());
            Files.writeString(broken.resolve(file), "broken");
        }
        startWith(broken).close();
        Path locked = folder("locked");
        Files.writeString(locked.resolve("locked"), "locked");
        Files.setPosixFilePermissions(locked.resolve("locked"), Set.of());
        try (var container = startWith(locked)) {
            assertThat(container.log())
                    .contains("The start takes longer, for there is no working folder of an earlier one: Permission denied.");
        }
    }

    @Test
    void a_wrong_setting_ends_the_container_at_once_with_the_sentence_that_says_why() {
        try (var container = start(Map.of("GAIA_API_KEY", "your-key"))) {
            assertThat(container.awaitEnd()).isEqualTo(78);
            assertThat(container.log())
                    .contains("Gaia Chat can't start. GAIA_API_KEY holds a placeholder, not a key.")
                    .doesNotContain("started again");
        }
    }

    @Test
    void a_log_format_that_nobody_knows_is_a_wrong_setting_too() {
        try (var container = start(Map.of("LOG_FORMAT", "xml"))) {
            assertThat(container.awaitEnd()).isEqualTo(78);
            assertThat(container.log()).contains("LOG_FORMAT is \"xml\". Allowed: text or json.");
        }
    }

    @Test
    void SIGTERM_ends_an_idle_server_cleanly() {
        try (var container = start(Map.of()).ready()) {
            container.signal("TERM");
            assertThat(container.awaitEnd()).isZero();
            assertThat(container.log()).doesNotContain("started again");
        }
    }

    @Test
    void SIGTERM_before_the_server_is_started_ends_the_container_at_once() throws Exception {
        Path folder = folder("waiting");
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Files.setPosixFilePermissions(pipe, PosixFilePermissions.fromString("rw-r--r--"));
        try (var container = Container.start(ENGINE, BuiltImage.name(), Map.of(), mounted(folder))) {
            // The first process reads the pipe, as a file of the working folder, until it is written to.
            container.signal("TERM");
            Files.writeString(pipe, "");
            CompletableFuture<Integer> end = CompletableFuture.supplyAsync(container::awaitEnd);
            assertThat(end).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(0);
        }
    }

    @Test
    void SIGTERM_with_100_open_streams_tells_every_one_to_come_back_and_ends_cleanly_within_30_seconds() throws Exception {
        var upstream = new SilentGaia();
        var environment = Map.of(
                "GAIA_API_KEY", "k3y-of-a-test", "GAIA_BASE_URL", upstream.url(), "ASK_RATE_PER_MINUTE", "10000");
        try (upstream; var container = start(environment).ready()) {
            List<CompletableFuture<HttpResponse<Stream<String>>>> streams =
                    IntStream.range(0, STREAMS).mapToObj(i -> ask(container)).toList();
            await("all streams").atMost(Duration.ofSeconds(60)).until(() -> upstream.asked() == STREAMS);
            container.signal("TERM");
            CompletableFuture<Integer> end = CompletableFuture.supplyAsync(container::awaitEnd);
            assertThat(end).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(0);
            for (var stream : streams) {
                assertThat(stream.get().body().toList()).contains("event: away");
            }
        }
    }

    private static Container start(Map<String, String> environment) {
        return Container.start(ENGINE, BuiltImage.name(), environment, List.of("--memory", "512m"));
    }

    /** Starts one that finds a folder in the place of the one that the image brings along, and waits until it is ready. */
    private static Container startWith(Path workingFolder) {
        return Container.start(ENGINE, BuiltImage.name(), Map.of(), mounted(workingFolder))
                .ready();
    }

    private static List<String> mounted(Path workingFolder) {
        return List.of("--memory", "512m", "-v", workingFolder + ":/opt/gaia-chat/workarea:ro");
    }

    private static Path folder(String name) throws IOException {
        Path parent = Files.createDirectories(BuiltImage.PROJECT.resolve("target/image"));
        Path folder = Files.createTempDirectory(parent, name);
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static CompletableFuture<HttpResponse<Stream<String>>> ask(Container container) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(container.uri("api/answers"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Accept", "text/event-stream")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"question\":\"Why?\",\"datasets\":[\"Harbour\"]}"))
                                .build(),
                        BodyHandlers.ofLines());
    }

    /** A Gaia that begins every answer and finishes none. */
    private static final class SilentGaia implements AutoCloseable {

        private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);

        SilentGaia() throws IOException {
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("data: {\"responseString\":\"Wait\"}\n\n".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                asked.incrementAndGet();
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        int asked() {
            return asked.get();
        }

        @Override
        public void close() {
            closed.countDown();
            server.stop(0);
        }
    }
}
