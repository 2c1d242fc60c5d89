package org.gaiachat.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gaiachat.server.EventStream;
import org.gaiachat.server.EventStream.Event;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One container of 256 MB, a read-only root and a user that nobody has heard of. */
class HardenedIT {

    private static final String DATASET = "Gaia Chat guide";

    private static final HttpClient ONE_VISITOR =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private static Container container;

    @BeforeAll
    static void start() {
        container = Container.start(
                        Engine.configured(),
                        BuiltImage.name(),
                        // blank is what a compose file hands on when nobody has set a variable
                        Map.of("LOG_FORMAT", "json", "GAIA_BASE_URL", "", "GAIA_VERIFY_SSL", ""),
                        List.of("--user", "48151:0", "--memory", "256m"))
                .ready();
        await("the guide in the index")
                .atMost(Duration.ofSeconds(60))
                .until(() -> RawHttp.to(container.port())
                        .send("GET", "/api/datasets/" + DATASET.replace(" ", "%20"))
                        .text()
                        .contains("\"ready\""));
    }

    @AfterAll
    static void end() {
        container.close();
    }

    @Test
    void the_page_comes_with_its_security_headers() throws Exception {
        var page = RawHttp.to(container.port()).send("GET", "/", "Accept: text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<base href=\"./\"");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void a_deep_link_is_the_page() throws Exception {
        var page = RawHttp.to(container.port()).send("GET", "/c/42", "Accept: text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<base href=\"../\"");
    }

    @Test
    void an_answer_streams_with_its_sources() throws Exception {
        List<Event> events = EventStream.read(HttpClient.newHttpClient()
                .send(question("How do I run Gaia Chat in Docker?"), BodyHandlers.ofLines())
                .body());
        assertThat(events).extracting(Event::name).contains("started", "token", "sources", "done");
        String answer = events.stream()
                .filter(event -> event.name().equals("token"))
                .map(Event::data)
                .collect(Collectors.joining());
        assertThat(answer).containsIgnoringCase("docker");
    }

    @Test
    void datasets_and_files_may_have_names_of_any_script() throws Exception {
        send("POST", "api/datasets", "{\"name\":\"Verträge 契約\"}");
        String session = send("POST", "api/uploads", "{\"dataset\":\"Verträge 契約\"}").split("\"")[3];
        String file = URLEncoder.encode("Übersicht_見積.txt", StandardCharsets.UTF_8);
        send("PUT", "api/uploads/" + session + "/" + file, "Der Hafen öffnet um sieben Uhr.");
        await("an answer from the file").pollInterval(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String answer = send(
                    "POST",
                    "api/answers",
                    "{\"question\":\"Wann öffnet der Hafen?\",\"datasets\":[\"Verträge 契約\"]}");
            assertThat(answer).contains("sieben Uhr", "\"Übersicht_見積.txt\"");
        });
    }

    @Test
    void its_health_is_told_to_the_engine_without_a_shell() {
        assertThat(container.healthCheck()).isZero();
        assertThat(RawHttp.to(container.port()).status("GET", "/health/live")).isEqualTo(200);
        assertThat(RawHttp.to(container.port()).status("GET", "/health/started")).isEqualTo(200);
    }

    @Test
    void there_is_no_shell() {
        assertThat(Engine.configured().exitCode("exec", container.id(), "/bin/sh", "-c", "true")).isNotZero();
    }

    @Test
    void every_line_of_its_log_is_json_where_that_is_asked_for() {
        assertThat(container.log().lines()).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
    }

    private static String send(String method, String path, String body) throws Exception {
        String type = method.equals("PUT") ? "application/octet-stream" : "application/json";
        var request = HttpRequest.newBuilder(container.uri(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = ONE_VISITOR.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isBetween(200, 299);
        return answer.body();
    }

    private static HttpRequest question(String text) {
        return HttpRequest.newBuilder(container.uri("api/answers"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"question\":\"" + text + "\",\"datasets\":[\"" + DATASET + "\"]}"))
                .build();
    }
}
