package org.gaiachat.gaia.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.helios.FaultyModel;
import org.gaiachat.server.Browser;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that a language model writes, through the whole server. */
class WrittenAnswersIT {

    private static final String NAME = "written";
    private static final String ID = "5f0c2f3e-2d0a-4c11-9f6e-0a1b2c3d4e5f";
    private static final String QUESTION =
            "{\"question\":\"How long may a visiting boat stay at the north pier?\",\"datasets\":[\"Harbour\"]}";

    @TempDir
    static Path data;

    private static final FaultyModel MODEL = new FaultyModel();
    private static LibertyServer server;

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final List<String> seen = new ArrayList<>();

    @BeforeAll
    static void start() {
        Harbour.layOut(data);
        server = LibertyServer.start(
                        NAME,
                        Map.of(
                                "LOCAL_DATA_DIR", data.toString(),
                                "LOCAL_LLM_URL", MODEL.url() + "/",
                                "LOCAL_LLM_MODEL", FaultyModel.NAME,
                                "LOCAL_LLM_API_KEY", FaultyModel.KEY))
                .ready();
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
        MODEL.close();
    }

    @Test
    void S_38_each_piece_arrives_before_the_model_writes_the_next() throws Exception {
        awaitDocuments();
        var next = new Semaphore(0);
        List<String> words = List.of("alpha ", "beta ", "gamma ");
        MODEL.does((request, line) -> {
            line.stream();
            for (String word : words) {
                next.acquire();
                line.chunk(FaultyModel.delta(word));
            }
            next.acquire();
            line.chunk(FaultyModel.DONE).end();
        });
        try (var reader = Browser.open(server.port(), "POST /api/answers", QUESTION)) {
            reader.readUntil("Writing an answer");
            for (String word : words) {
                next.release();
                assertThat(reader.readUntil(word.strip())).noneMatch(line -> line.contains("event: done"));
            }
            next.release();
            reader.readUntil("event: done");
        }
    }

    @Test
    void U_04_a_stop_closes_the_connection_to_the_model_within_a_second() throws Exception {
        awaitDocuments();
        var closed = new CountDownLatch(1);
        MODEL.does((request, line) ->
                line.stream().chunk(FaultyModel.delta("72 hours [1]")).awaitClosed(closed));
        String asked = QUESTION.replace("{\"question\"", "{\"id\":\"" + ID + "\",\"question\"");
        try (var reader = Browser.open(server.port(), "POST /api/answers", asked)) {
            reader.readUntil("72 hours");
            try (var stop = Browser.open(server.port(), "DELETE /api/answers/" + ID, "")) {
                assertThat(stop.head().get(0)).matches("HTTP/1.1 20[04].*");
            }
            assertThat(closed.await(1, TimeUnit.SECONDS)).as("closed within a second").isTrue();
        }
    }

    @Test
    void a_person_reads_a_written_answer_in_a_browser() throws Exception {
        awaitDocuments();
        MODEL.says("A visiting boat may stay **72 hours** there [", "1].", " Then it leaves [77].");
        new Playwright(server.uri()).runOnly(Map.of("GAIA_CHAT_LLM", FaultyModel.NAME), "written.spec.ts");
    }

    @Test
    void the_models_key_is_in_its_header_and_nowhere_else() throws Exception {
        awaitDocuments();
        int before = MODEL.requests().size();
        List<FaultyModel.Script> scripts = scripts();
        for (FaultyModel.Script script : scripts) {
            MODEL.does(script);
            for (String accept : List.of("application/json", "text/event-stream")) {
                tell("POST", "api/answers", QUESTION, accept);
            }
        }
        for (String path : List.of("", "api/config", "api/llms", "api/datasets", "api/conversations", "health")) {
            tell("GET", path, "", "application/json");
        }
        seen.addAll(server.diagnostics());
        assertThat(MODEL.requests()).hasSizeGreaterThanOrEqualTo(before + 2 * scripts.size() - 2);
        assertThat(MODEL.headers()).allSatisfy(headers -> {
            assertThat(headers).containsEntry("authorization", "Bearer " + FaultyModel.KEY);
            headers.forEach((name, value) -> seen.add(name.equals("authorization") ? name : name + ": " + value));
        });
        seen.addAll(MODEL.requests());
        assertThat(seen).hasSizeGreaterThan(20).noneMatch(text -> text.contains(FaultyModel.KEY));
        assertThat(filesThatHoldTheKey()).isEmpty();
    }

    @Test
    void both_models_can_be_chosen_through_the_api() throws Exception {
        assertThat(tell("GET", "api/llms", "", "application/json"))
                .contains("{\"name\":\"" + FaultyModel.NAME + "\",\"isDefault\":true}")
                .contains("{\"name\":\"Extractive\",\"isDefault\":false}");
        awaitDocuments();
        MODEL.says("Written [1].");
        String extractive = QUESTION.replace("}", ",\"llm\":\"Extractive\"}");
        assertThat(tell("POST", "api/answers", extractive, "application/json"))
                .contains("north pier for 72 hours")
                .doesNotContain("Written");
        assertThat(tell("POST", "api/answers", QUESTION, "application/json")).contains("Written [1].");
    }

    /** Good and bad ones; those that can echo what they were sent do. */
    private static List<FaultyModel.Script> scripts() {
        String echo = "{\"error\":{\"message\":\"Bearer " + FaultyModel.KEY + "\"}}";
        List<FaultyModel.Script> scripts = new ArrayList<>();
        scripts.add((request, line) -> FaultyModel.say(line, "72 hours [1]."));
        for (int status : List.of(401, 404, 429, 500)) {
            scripts.add((request, line) ->
                    line.reply(status, "application/json", echo, "X-Echo: " + FaultyModel.KEY));
        }
        scripts.add((request, line) -> line.reply(200, "application/json", echo));
        scripts.add((request, line) ->
                line.stream().chunk("data: " + echo + "\n\n").end());
        scripts.add((request, line) ->
                line.stream().chunk("data: " + FaultyModel.KEY + "\n\n").end());
        scripts.add((request, line) -> {
            line.stream().chunk(FaultyModel.delta("72 hours [1]"));
            line.close();
        });
        scripts.add((request, line) -> line.raw("HTTP/1.1 2x0 " + FaultyModel.KEY + "\r\n\r\n"));
        return scripts;
    }

    private void awaitDocuments() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tell("GET", "api/datasets/Harbour", "", "application/json"))
                        .contains("\"state\":\"ready\"", "\"documents\":3"));
    }

    private String tell(String method, String path, String body, String accept) {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Accept", accept)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            seen.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The console's log, the server's own logs, its failure records, its work area, and the data directory. */
    private static List<Path> filesThatHoldTheKey() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : List.of(Path.of(System.getProperty("gaia-chat.project"), "target", "it", NAME), data)) {
            try (var files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".war"))
                        .forEach(all::add);
            }
        }
        assertThat(all).anyMatch(file -> file.endsWith("console.log"));
        return all.stream().filter(WrittenAnswersIT::holdsTheKey).toList();
    }

    private static boolean holdsTheKey(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(FaultyModel.KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
