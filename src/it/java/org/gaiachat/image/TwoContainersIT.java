package org.gaiachat.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaiachat.server.EventStream;
import org.gaiachat.server.EventStream.Event;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.RawHttp.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** nginx in front of the application, in one network as in a pod: the same page, the same streams. */
class TwoContainersIT {

    private static final Engine ENGINE = Engine.configured();
    private static final String FRONT = "gaia-chat-front:test";
    private static final int FRONT_PORT = 8081;
    private static final Pattern SCRIPT = Pattern.compile("src=\"(?:\\./)?(assets/[^\"]+\\.js)\"");

    private static Container application;
    private static Container front;

    @BeforeAll
    static void start() {
        String image = BuiltImage.name();
        ENGINE.build(
                BuiltImage.CONTEXT,
                FRONT,
                "-f",
                BuiltImage.CONTEXT.resolve("src/main/container/front.Dockerfile").toString(),
                "--build-arg",
                "APPLICATION=" + image);
        application = Container.publishing(ENGINE, image, FRONT_PORT);
        front = application.joined(FRONT).ready();
    }

    @AfterAll
    static void end() {
        front.close();
        application.close();
    }

    @Test
    void the_page_and_its_deep_links_come_from_nginx_with_the_applications_headers() throws IOException {
        for (String path : List.of("/", "/c/42")) {
            Answer page = get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("<base href=\"/\"");
            assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(page.header("ETag")).isEmpty();
        }
        assertThat(securityHeaders(get("/"))).isEqualTo(securityHeaders(get("/api/config")));
    }

    @Test
    void the_pages_files_are_kept_for_ever_and_come_compressed() throws IOException {
        Matcher script = SCRIPT.matcher(get("/").text());
        assertThat(script.find()).isTrue();
        Answer file = get("/" + script.group(1), "Accept-Encoding: gzip");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).contains("immutable");
        assertThat(file.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void S_10_a_vanished_file_is_404_and_not_kept() throws IOException {
        Answer gone = get("/assets/gone-abc123.js");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void what_is_not_for_browsers_is_not_there() throws IOException {
        assertThat(get("/WEB-INF/web.xml").text()).doesNotContain("web-app");
    }

    @Test
    void the_api_and_its_health_are_the_applications() throws IOException {
        assertThat(get("/api/config").text()).contains("\"engine\"");
        assertThat(get("/health/ready").status()).isEqualTo(200);
        assertThat(get("/api/nothing-there").header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void an_answer_streams_through() throws Exception {
        await("the guide").atMost(Duration.ofSeconds(60)).until(() -> get("/api/datasets").text().contains("\"ready\""));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(front.uri("api/answers"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Accept", "text/event-stream")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"question\":\"How do I run Gaia Chat in Docker?\",\"datasets\":[\"Gaia Chat guide\"]}"))
                                .build(),
                        BodyHandlers.ofLines());
        assertThat(EventStream.read(answer.body())).extracting(Event::name).contains("started", "token", "done");
    }

    private static Map<String, String> securityHeaders(Answer answer) {
        var headers = new TreeMap<String, String>();
        for (String name : List.of(
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Cross-Origin-Opener-Policy",
                "Cross-Origin-Resource-Policy",
                "Permissions-Policy")) {
            headers.put(name, answer.header(name));
        }
        return headers;
    }

    private static Answer get(String path, String... headers) throws IOException {
        return RawHttp.to(front.port()).send("GET", path, headers);
    }
}
