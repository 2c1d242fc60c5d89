package org.gaiachat.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All that is offered beside answers, over HTTP: asked of whatever server has the application. */
public interface OffersAllOfGaia {

    String GUIDE = "api/datasets/Gaia%20Chat%20guide";
    String QUESTION = "How do I connect this to Cohesity Gaia?";
    String JSON = "application/json";
    HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Of an answer without content; GlassFish 8 answers with an empty 200 what is ready after its request's thread has gone. */
    List<Integer> WITHOUT_CONTENT = List.of(204, 200);

    /** Where the application is, with a slash at the end. */
    URI context();

    @Test
    default void a_conversation_is_renamed_pinned_exported_and_deleted() throws Exception {
        String path = "api/conversations/" + ask().getString("conversationId");
        JsonObject changed = json(send("PATCH", path, "{\"name\":\"Keys\",\"pinned\":true}"), 200);
        assertThat(changed.getString("name")).isEqualTo("Keys");
        assertThat(changed.getBoolean("pinned")).isTrue();
        assertThat(json(send("PATCH", path, "{\"name\":\" \"}"), 400).getString("code"))
                .isEqualTo("invalid-field");
        var markdown = send("GET", path + "/export?format=md", "");
        assertThat(markdown.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"Keys.md\"");
        assertThat(markdown.body()).startsWith("# Keys").contains("## " + QUESTION);
        assertThat(json(send("GET", path + "/export?format=json", ""), 200).getString("name"))
                .isEqualTo("Keys");
        assertThat(send("DELETE", path, "").statusCode()).isIn(WITHOUT_CONTENT);
        assertThat(json(send("GET", path, ""), 404).getString("code")).isEqualTo("conversation-not-found");
    }

    @Test
    default void a_search_gives_pages_and_a_table() throws Exception {
        awaitReady(GUIDE);
        String query = "{\"dataset\":\"Gaia Chat guide\",\"text\":\"dataset\",\"pageSize\":2";
        JsonObject first = json(send("POST", "api/search", query + "}"), 200);
        assertThat(first.getJsonArray("documents")).hasSize(2);
        String token = first.getString("nextPageToken");
        JsonObject second = json(send("POST", "api/search", query + ",\"pageToken\":\"" + token + "\"}"), 200);
        assertThat(second.getJsonArray("documents")).doesNotContainAnyElementsOf(first.getJsonArray("documents"));
        var table = exchange("POST", "api/search", JSON, "text/csv", BodyPublishers.ofString(query + "}"));
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body()).startsWith("documentId,name,path,score,place,passage\r\n");
        assertThat(json(send("POST", "api/search", "{\"dataset\":\"Gaia Chat guide\",\"text\":\"a\",\"pageSize\":101}"), 400)
                        .getString("code"))
                .isEqualTo("invalid-field");
    }

    @Test
    default void an_answer_is_refined_and_judged() throws Exception {
        JsonObject answer = ask();
        String path = "api/answers/" + answer.getString("id");
        String document = answer.getJsonArray("sources").getJsonObject(0).getString("documentId");
        String body = "{\"documentIds\":[\"" + document + "\"]}";
        JsonObject refined = json(send("POST", path + "/refinements", body), 200);
        assertThat(refined.getJsonArray("sources").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allMatch(source -> source.getString("documentId").equals(document));
        var stream = exchange(
                "POST", path + "/refinements", JSON, "text/event-stream", BodyPublishers.ofString(body));
        assertThat(EventStream.read(stream.body().lines()))
                .extracting(EventStream.Event::name)
                .startsWith("started")
                .endsWith("done");
        assertThat(json(send("POST", path + "/refinements", "{}"), 422).getString("code"))
                .isEqualTo("documents-missing");
        assertThat(send("PUT", path + "/feedback", "{\"good\":true,\"comment\":\"To the point.\"}").statusCode())
                .isIn(WITHOUT_CONTENT);
        assertThat(json(send("PUT", path + "/feedback", "{}"), 400).getString("code"))
                .isEqualTo("invalid-field");
    }

    @Test
    default void documents_that_a_search_found_are_asked_at_once() throws Exception {
        awaitReady(GUIDE);
        String search = "{\"dataset\":\"Gaia Chat guide\",\"text\":\"API key\"}";
        JsonObject found = json(send("POST", "api/search", search), 200);
        String document = found.getJsonArray("documents").getJsonObject(0).getString("documentId");
        String asked = "{\"question\":\"" + QUESTION + "\",\"datasets\":[\"Gaia Chat guide\"],\"queryUid\":\""
                + found.getString("queryUid") + "\",\"documentIds\":[\"" + document + "\"]}";
        JsonObject answer = json(send("POST", "api/answers", asked), 200);
        assertThat(answer.getJsonArray("sources").getValuesAs(JsonObject.class))
                .allMatch(source -> source.getString("documentId").equals(document));
        assertThat(json(send("POST", "api/answers", asked.replace(document, "none")), 404).getString("code"))
                .isEqualTo("document-not-found");
    }

    @Test
    default void a_dataset_is_created_filled_downloaded_indexed_and_deleted() throws Exception {
        assertThat(json(send("POST", "api/datasets", "{\"name\":\"Böjen\"}"), 201).getString("name"))
                .isEqualTo("Böjen");
        assertThat(json(send("POST", "api/datasets", "{\"name\":\"böjen\"}"), 409).getString("code"))
                .isEqualTo("dataset-name-taken");
        String session = json(send("POST", "api/uploads", "{\"dataset\":\"Böjen\"}"), 201).getString("id");
        String file = "api/uploads/" + session + "/Rote%20B%C3%B6je.md";
        var uploaded = exchange(
                "PUT", file, "application/octet-stream", JSON, BodyPublishers.ofString("The buoy is red."));
        assertThat(json(uploaded, 200).getInt("size")).isEqualTo(16);
        String path = "api/datasets/B%C3%B6jen";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> json(send("GET", path, ""), 200).getInt("documents") == 1);
        awaitReady(path);
        JsonObject found = json(send("POST", "api/search", "{\"dataset\":\"Böjen\",\"text\":\"buoy\"}"), 200);
        String id = found.getJsonArray("documents").getJsonObject(0).getString("documentId");
        var download = send("GET", path + "/documents/" + id + "/file", "");
        assertThat(download.body()).isEqualTo("The buoy is red.");
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .endsWith("UTF-8''Rote%20B%C3%B6je.md");
        assertThat(download.headers().firstValue("Content-Type").orElse("")).startsWith("application/octet-stream");
        assertThat(json(send("POST", path + "/index", ""), 202).getString("state")).isEqualTo("indexing");
        awaitReady(path);
        assertThat(json(send("GET", path, ""), 200).getJsonObject("statistics").getInt("indexed"))
                .isEqualTo(1);
        assertThat(send("DELETE", path, "").statusCode()).isIn(WITHOUT_CONTENT);
        assertThat(json(send("GET", path, ""), 404).getString("code")).isEqualTo("dataset-not-found");
        assertThat(json(send("DELETE", GUIDE, ""), 409).getString("code")).isEqualTo("dataset-built-in");
    }

    @Test
    default void an_upload_over_the_limit_and_a_path_for_a_name_are_refused() throws Exception {
        json(send("POST", "api/datasets", "{\"name\":\"Limits\"}"), 201);
        String session = json(send("POST", "api/uploads", "{\"dataset\":\"Limits\"}"), 201).getString("id");
        var escaping = exchange(
                "PUT",
                "api/uploads/" + session + "/.hidden",
                "application/octet-stream",
                JSON,
                BodyPublishers.ofString("x"));
        assertThat(json(escaping, 422).getString("code")).isEqualTo("file-name-invalid");
        send("DELETE", "api/datasets/Limits", "");
    }

    @Test
    default void models_and_topics_are_listed() throws Exception {
        awaitReady(GUIDE);
        assertThat(json(send("GET", "api/llms", ""), 200).getJsonArray("llms").getJsonObject(0).getString("name"))
                .isEqualTo("Extractive");
        JsonObject topic = json(send("GET", GUIDE + "/topics", ""), 200)
                .getJsonArray("topics")
                .getJsonObject(0);
        String path = GUIDE + "/topics/" + topic.getString("uuid");
        assertThat(json(send("GET", path, ""), 200)).isEqualTo(topic);
        assertThat(json(send("POST", path + "/questions", ""), 200).getJsonArray("questions")).isNotNull();
        assertThat(json(send("GET", GUIDE + "/topics/none", ""), 404).getString("code"))
                .isEqualTo("topic-not-found");
    }

    private JsonObject ask() throws Exception {
        awaitReady(GUIDE);
        String body = Json.createObjectBuilder()
                .add("question", QUESTION)
                .add("datasets", Json.createArrayBuilder().add("Gaia Chat guide"))
                .build()
                .toString();
        return json(send("POST", "api/answers", body), 200);
    }

    private void awaitReady(String dataset) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> json(send("GET", dataset, ""), 200).getString("state").equals("ready"));
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return exchange(
                method, path, JSON, JSON, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> exchange(
            String method, String path, String type, String accept, HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(context().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type)
                .header("Accept", accept)
                .method(method, body)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
