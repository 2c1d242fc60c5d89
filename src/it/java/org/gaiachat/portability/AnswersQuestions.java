package org.gaiachat.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gaiachat.gaia.helios.Upstream;
import org.gaiachat.server.Browser;
import org.junit.jupiter.api.Test;

/** Answers over the whole way, led token by token, and of a document that was uploaded. */
interface AnswersQuestions extends OfDeployed {

    @Test
    default void S_38_U_01_a_streamed_answer_comes_event_by_event() throws Exception {
        String id = UUID.randomUUID().toString();
        try (var browser = ask(id)) {
            assertThat(browser.readUntil("started")).isNotEmpty();
            Upstream.Stream answer = app().server().gaia().next();
            // each one has arrived before the next one is sent
            for (int i = 0; i < 20; i++) {
                answer.token("token" + i);
                browser.readUntil("token" + i);
            }
            answer.end();
            assertThat(browser.readToEnd()).anyMatch(line -> line.contains("\"finishReason\":\"stop\""));
            String head = String.join("\n", browser.head());
            assertThat(head)
                    .containsIgnoringCase("Content-Type: text/event-stream")
                    .contains("Cache-Control: no-cache, no-transform", "X-Accel-Buffering: no")
                    .doesNotContain("Content-Encoding");
        }
    }

    @Test
    default void U_03_a_reader_that_was_cut_off_gets_what_it_missed_and_the_rest() throws Exception {
        String id = UUID.randomUUID().toString();
        Upstream.Stream answer;
        long last;
        try (var browser = ask(id)) {
            answer = app().server().gaia().next().token("a").token("b");
            last = browser.readUntil("\"b\"").stream()
                    .filter(line -> line.startsWith("id: "))
                    .count();
        }
        answer.token("c");
        try (var browser = app().stream("GET", "/api/answers/" + id, "", "Last-Event-ID: " + last)) {
            List<String> missed = browser.readUntil("\"c\"");
            answer.token("d").end();
            missed.addAll(browser.readToEnd());
            assertThat(text(missed)).isEqualTo("cd");
        }
        try (var browser = app().stream("GET", "/api/answers/" + id, "")) {
            assertThat(text(browser.readToEnd())).isEqualTo("abcd");
        }
        assertThat(app().json(app().get("/api/answers/" + id), 200).getString("text"))
                .isEqualTo("abcd");
    }

    @Test
    default void U_04_stop_closes_the_upstream_and_freezes_the_text() throws Exception {
        String id = UUID.randomUUID().toString();
        try (var browser = ask(id)) {
            Upstream.Stream answer = app().server().gaia().next().token("kept");
            browser.readUntil("kept");
            assertThat(app().send("DELETE", "/api/answers/" + id).status()).isEqualTo(204);
            assertThat(answer.closed().await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(browser.readToEnd()).anyMatch(line -> line.contains("\"finishReason\":\"stopped\""));
        }
        assertThat(app().json(app().get("/api/answers/" + id), 200).getString("text"))
                .isEqualTo("kept");
    }

    @Test
    default void U_02_silence_is_filled_with_comments() throws Exception {
        try (var browser = ask(UUID.randomUUID().toString())) {
            browser.readUntil(": still here");
            app().server().gaia().next().token("late").end();
            assertThat(text(browser.readToEnd())).isEqualTo("late");
        }
    }

    @Test
    default void a_browser_that_has_gone_frees_its_stream_and_the_answer_goes_on() throws Exception {
        String id = UUID.randomUUID().toString();
        Upstream.Stream answer;
        try (var browser = ask(id)) {
            answer = app().server().gaia().next().token("one");
            browser.readUntil("one");
        }
        // beyond the most streams of one visitor, were those of the gone ones still counted
        for (int i = 0; i < 200; i++) {
            try (var browser = app().stream("GET", "/api/answers/" + id, "")) {
                if (!isOpen(browser)) {
                    awaitStream(id).close();
                }
            }
        }
        answer.token(" two").end();
        try (var browser = awaitStream(id)) {
            assertThat(text(browser.readToEnd())).isEqualTo("one two");
        }
    }

    private Browser awaitStream(String id) {
        return await("a stream after the gone ones")
                .atMost(Duration.ofSeconds(60))
                .until(() -> app().stream("GET", "/api/answers/" + id, ""), AnswersQuestions::isOpen);
    }

    private static boolean isOpen(Browser browser) {
        try {
            return browser.head().get(0).contains("200");
        } catch (IOException cut) {
            return false;
        }
    }

    @Test
    default void a_question_with_wrong_fields_is_a_problem_in_json_and_as_a_stream() throws IOException {
        for (String accept : new String[] {"application/json", "text/event-stream"}) {
            for (String body : new String[] {"{", "[]", "{\"question\":\"\",\"datasets\":[\"x\"]}"}) {
                var answer = app().sendBody("POST", "/api/answers", "application/json", body, "Accept: " + accept);
                assertThat(answer.status()).as(body).isIn(400, 422);
                assertThat(answer.header("Content-Type")).startsWith(Deployed.PROBLEM);
            }
        }
        var form = app().sendBody("POST", "/api/answers", "text/plain", "{}", "Accept: application/json");
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.header("Content-Type")).startsWith(Deployed.PROBLEM);
    }

    @Test
    default void an_uploaded_document_is_answered_from() throws Exception {
        String name = "Buoys " + UUID.randomUUID().toString().substring(0, 8);
        app().json(app().post("/api/datasets", "{\"name\":\"" + name + "\"}"), 201);
        String session = app().json(app().post("/api/uploads", "{\"dataset\":\"" + name + "\"}"), 201)
                .getString("id");
        String file = "/api/uploads/" + session + "/Rules%20of%20buoys.md";
        String content = "# Buoys\n\nThe buoy at the harbour's entrance is green and flashes twice.\n";
        var uploaded = app().sendBody("PUT", file, "application/octet-stream", content, "Accept: application/json");
        assertThat(app().json(uploaded, 200).getInt("size")).isEqualTo(content.length());
        String question = "{\"question\":\"What colour is the buoy at the entrance?\",\"datasets\":[\"" + name + "\"]}";
        await("an answer from the document").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonObject answer = app().json(app().post("/api/answers", question), 200);
            assertThat(answer.getString("text")).contains("green");
            assertThat(answer.getJsonArray("sources").getJsonObject(0).getString("name"))
                    .isEqualTo("Rules of buoys.md");
        });
        assertThat(app().send("DELETE", "/api/datasets/" + name.replace(" ", "%20"))
                        .status())
                .isIn(200, 204);
    }

    @Test
    default void a_dataset_is_deleted_with_an_answer_without_content() throws IOException {
        app().needs(Case.NO_CONTENT);
        app().json(app().post("/api/datasets", "{\"name\":\"Short-lived\"}"), 201);
        assertThat(app().send("DELETE", "/api/datasets/Short-lived").status()).isEqualTo(204);
    }

    /** The servers bring XML parsers, mail and other libraries of their own, which may come before those of the WAR. */
    @Test
    default void documents_of_every_type_are_read_with_whatever_libraries_the_server_has() throws IOException {
        String dataset = "/api/datasets/" + BootedServer.DOCUMENTS;
        await("every document").atMost(Duration.ofSeconds(120)).untilAsserted(() -> {
            JsonObject details = app().json(app().get(dataset), 200);
            assertThat(details.getString("state")).isEqualTo("ready");
            assertThat(details.getJsonObject("statistics").getInt("indexed"))
                    .as(details.toString())
                    .isEqualTo(16);
        });
        String question =
                "{\"question\":\"What does the blue crane lift?\",\"datasets\":[\"" + BootedServer.DOCUMENTS + "\"]}";
        assertThat(app().json(app().post("/api/answers", question), 200).getString("text"))
                .contains("nine tonnes");
    }

    @Test
    default void the_emulator_streams_too() throws IOException {
        String question = "{\"datasetNames\":[\"Gaia Chat guide\"],\"queryString\":\"How do I upload files?\"}";
        var answer = app().sendBody(
                        "POST", "/api/emulator/ask/stream", "application/json", question, "apiKey: x", "Accept: */*");
        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.text()).contains("responseString").contains("finishReason");
        assertThat(app().sendBody("POST", "/api/emulator/ask", "application/json", question)
                        .status())
                .isEqualTo(401);
    }

    @Test
    default void the_application_answers_for_its_health_itself() throws IOException {
        for (String probe : new String[] {"live", "ready", "started"}) {
            var answer = app().get("/api/health/" + probe);
            assertThat(app().json(answer, 200).getString("status")).isEqualTo("UP");
        }
    }

    @Test
    default void S_09_microprofile_health_answers_where_the_server_has_it() throws IOException, InterruptedException {
        assertThat(app().microProfileHealth()).contains("\"status\":\"UP\"").contains("\"ready\"", "\"gaia\"");
    }

    private Browser ask(String id) throws IOException {
        String body = Json.createObjectBuilder()
                .add("id", id)
                .add("question", "Why?")
                .add("datasets", Json.createArrayBuilder().add("Gaia Chat guide"))
                .build()
                .toString();
        return app().stream("POST", "/api/answers", body, "Accept-Encoding: gzip, br");
    }

    private static String text(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data: {\"text\":"))
                .map(line -> {
                    try (var reader = Json.createReader(new StringReader(line.substring(6)))) {
                        return reader.readObject().getString("text");
                    }
                })
                .collect(Collectors.joining());
    }
}
