package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gaiachat.answers.ApiClient.headers;
import static org.gaiachat.answers.ApiClient.json;
import static org.gaiachat.answers.ApiClient.object;
import static org.gaiachat.answers.ApiClient.stream;
import static org.gaiachat.answers.ApiClient.text;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gaiachat.server.EventStream.Event;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking, over HTTP, of the packaged WAR under a context root of its own, with the guide as the documents. */
@ArquillianTest
@RunAsClient
class AnswersIT {

    private static final String GUIDE = "Gaia Chat guide";
    private static final String QUESTION = "How do I connect this to Cohesity Gaia?";
    /** Passed on to Jakarta REST, which weighs one type against another. */
    private static final String WEIGHED = "application/json;q=0.9, text/html;q=0.1";

    @ArquillianResource
    private URL context;

    private ApiClient api;

    @Deployment(testable = false)
    static WebArchive packagedWar() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("gaia-chat.war")));
    }

    @BeforeEach
    void the_guide_is_indexed() {
        api = new ApiClient(URI.create(context.toString()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> json(api.get("api/datasets/" + GUIDE.replace(" ", "%20"))).getString("state").equals("ready"));
    }

    @Test
    void a_question_of_the_guide_gets_a_whole_answer_with_its_sources() throws Exception {
        JsonObject answer = json(api.ask(body(UUID.randomUUID().toString(), QUESTION), "application/json"));
        assertThat(answer.getString("state")).isEqualTo("done");
        assertThat(answer.getString("finishReason")).isEqualTo("stop");
        assertThat(answer.getString("text")).contains("GAIA\\_API\\_KEY").contains("[1]");
        assertThat(answer.getJsonArray("sources")).isNotEmpty();
    }

    @Test
    void an_answer_is_the_same_to_whoever_weighs_json_against_other_types() throws Exception {
        String id = UUID.randomUUID().toString();
        var simple = api.ask(body(id, QUESTION), "*/*");
        var weighed = api.ask(body(id, QUESTION), WEIGHED);
        assertThat(weighed.statusCode()).isEqualTo(simple.statusCode()).isEqualTo(200);
        assertThat(headers(weighed)).isEqualTo(headers(simple)).containsKeys("content-type", "cache-control");
        assertThat(json(weighed)).isEqualTo(json(simple));
    }

    @Test
    void a_stream_numbers_its_events_and_holds_the_same_answer() throws Exception {
        String id = UUID.randomUUID().toString();
        List<Event> events = stream(api.ask(body(id, QUESTION), "text/event-stream"));
        assertThat(events.stream().map(Event::number)).startsWith(1L, 2L, 3L).isSorted().doesNotHaveDuplicates();
        assertThat(events.get(0).name()).isEqualTo("started");
        assertThat(events.get(0).data()).contains(id);
        assertThat(events.get(events.size() - 1).name()).isEqualTo("done");
        assertThat(text(events)).isEqualTo(json(api.get("api/answers/" + id)).getString("text"));
    }

    @Test
    void S_38_a_stream_is_never_compressed_nor_kept_by_proxies() throws Exception {
        var answer = api.send(
                api.request("api/answers", "text/event-stream")
                        .header("Accept-Encoding", "gzip, br")
                        .POST(HttpRequest.BodyPublishers.ofString(body(UUID.randomUUID().toString(), QUESTION))),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache, no-transform");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
        assertThat(answer.body()).contains("event: done");
    }

    @Test
    void a_reader_that_comes_back_gets_the_events_after_the_last_it_saw() throws Exception {
        String id = UUID.randomUUID().toString();
        List<Event> all = stream(api.ask(body(id, QUESTION), "text/event-stream"));
        var again = api.send(
                api.request("api/answers/" + id, "text/event-stream").header("Last-Event-ID", "2"));
        assertThat(stream(again)).isEqualTo(all.subList(2, all.size()));
    }

    @Test
    void U_05_the_same_id_and_question_is_the_same_answer_and_another_question_a_conflict() throws Exception {
        String id = UUID.randomUUID().toString();
        JsonObject first = json(api.ask(body(id, QUESTION), "application/json"));
        assertThat(json(api.ask(body(id, QUESTION), "application/json"))).isEqualTo(first);
        var other = api.ask(body(id, "Something else?"), "application/json");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).getString("code")).isEqualTo("answer-id-taken");
    }

    @Test
    void a_follow_up_goes_on_with_its_conversation_and_is_found_again() throws Exception {
        JsonObject first = json(api.ask(body(UUID.randomUUID().toString(), QUESTION), "application/json"));
        String conversation = first.getString("conversationId");
        String followUp = Json.createObjectBuilder(object(body(UUID.randomUUID().toString(), "And where do I get a key?")))
                .add("conversationId", conversation)
                .build()
                .toString();
        assertThat(json(api.ask(followUp, "application/json")).getString("conversationId"))
                .isEqualTo(conversation);
        JsonObject kept = json(api.get("api/conversations/" + conversation));
        assertThat(kept.getJsonArray("exchanges").getValuesAs(JsonObject.class))
                .extracting(exchange -> exchange.getString("question"))
                .containsExactly(QUESTION, "And where do I get a key?");
        String known = "{\"known\":[\"" + conversation + "\"]}";
        assertThat(json(api.post("api/conversations/list", known)).getJsonArray("conversations").toString())
                .contains(conversation);
    }

    @Test
    void a_citation_leads_to_its_passage_in_its_document() throws Exception {
        JsonObject answer = json(api.ask(body(UUID.randomUUID().toString(), QUESTION), "application/json"));
        JsonObject source = answer.getJsonArray("sources").getJsonObject(0);
        JsonObject passage = source.getJsonArray("passages").getJsonObject(0);
        JsonObject document = json(api.get(
                "api/datasets/" + GUIDE.replace(" ", "%20") + "/documents/" + source.getString("documentId")));
        String there = document.getJsonArray("passages")
                .getJsonObject(passage.getInt("position"))
                .getString("text");
        assertThat(there).isEqualTo(passage.getString("text"));
        assertThat(there).contains(passage.getJsonArray("quotes").getString(0));
    }

    @Test
    void stopping_is_harmless_at_any_time_and_unknown_answers_are_told() throws Exception {
        String id = UUID.randomUUID().toString();
        api.ask(body(id, QUESTION), "application/json");
        assertThat(api.delete("api/answers/" + id).statusCode()).isEqualTo(204);
        assertThat(json(api.get("api/answers/" + id)).getString("state")).isEqualTo("done");
        var unknown = api.delete("api/answers/" + UUID.randomUUID());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).getString("code")).isEqualTo("answer-not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "422 | question-empty    | {\"question\":\" \",\"datasets\":[\"Gaia Chat guide\"]}",
                "422 | datasets-missing  | {\"question\":\"Why?\"}",
                "422 | answer-id-invalid | {\"id\":\"1\",\"question\":\"Why?\",\"datasets\":[\"Gaia Chat guide\"]}",
                "404 | dataset-not-found | {\"question\":\"Why?\",\"datasets\":[\"Nowhere\"]}",
                "404 | conversation-not-found | {\"question\":\"Why?\",\"datasets\":[\"Gaia Chat guide\"],\"conversationId\":\"x\"}",
                "400 | malformed-json    | {\"question\":",
                "400 | malformed-json    | []",
                "400 | invalid-field     | {\"question\":5}",
                "400 | invalid-field     | {\"question\":\"Why?\",\"datasets\":\"Gaia Chat guide\"}",
            })
    void what_cannot_be_asked_is_told_before_any_stream_begins(int status, String code, String body) throws Exception {
        for (String accept : List.of("application/json", WEIGHED, "text/event-stream")) {
            var answer = api.ask(body, accept);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            JsonObject problem = json(answer);
            assertThat(problem.getString("code")).isEqualTo(code);
            assertThat(problem.getString("traceId")).hasSize(32);
            assertThat(problem.getString("detail")).endsWith(".");
        }
        assertThat(api.get("api/config").statusCode()).isEqualTo(200);
    }

    @Test
    void a_question_over_the_limit_is_refused_and_one_at_the_limit_is_answered() throws Exception {
        String id = UUID.randomUUID().toString();
        assertThat(api.ask(body(id, "é".repeat(8_000)), "application/json").statusCode()).isEqualTo(200);
        var over = api.ask(body(UUID.randomUUID().toString(), "é".repeat(8_001)), "application/json");
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(json(over).getString("code")).isEqualTo("question-too-long");
    }

    @Test
    void a_body_over_the_limit_and_a_body_of_another_type_are_refused() throws Exception {
        assertThat(api.ask(" ".repeat(300_000), "application/json").statusCode()).isEqualTo(413);
        var text = api.send(HttpRequest.newBuilder(api.uri("api/answers"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("Why?")));
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(json(text).getString("code")).isEqualTo("unsupported-media-type");
    }

    @Test
    void the_page_learns_which_engine_answers() throws Exception {
        JsonObject config = json(api.get("api/config"));
        assertThat(config.getString("engine")).isEqualTo("local");
        assertThat(config.getJsonObject("limits").getInt("questionCharacters")).isEqualTo(8_000);
        assertThat(json(api.get("api/datasets")).getJsonArray("datasets").toString()).contains(GUIDE);
    }

    private static String body(String id, String question) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("question", question)
                .add("datasets", Json.createArrayBuilder().add(GUIDE))
                .build()
                .toString();
    }
}
