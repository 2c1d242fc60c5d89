package org.gaiachat.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.gaiachat.gaia.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client in the way of the tutorial's SDK: its fields, and objects of a stream that are not wrapped. */
class TutorialClientIT {

    @RegisterExtension
    static final HarbourServer HARBOUR = new HarbourServer();

    private WireClient gaia;

    @BeforeEach
    void open() {
        gaia = new WireClient(URI.create(HARBOUR.gaia() + "/tutorial"));
        Harbour.awaitReady(HARBOUR.helios(), Harbour.NAME, Harbour.FILES.size());
    }

    @Test
    void datasets_have_a_status_and_a_count_of_objects() {
        JsonObject dataset = gaia.get("/datasets?prefix=Harbour")
                .object()
                .getJsonArray("datasets")
                .getJsonObject(0);
        assertThat(dataset.getString("status")).isEqualTo("ready");
        assertThat(dataset.getInt("objectCount")).isEqualTo(Harbour.FILES.size());
        JsonObject stats = gaia.get("/dataset/Harbour/details").object().getJsonObject("indexingStats");
        assertThat(stats.getString("status")).isEqualTo("completed");
        assertThat(stats.getInt("indexedFiles")).isEqualTo(Harbour.FILES.size());
    }

    @Test
    void a_stream_adds_up_at_the_top_level_and_ends_with_documents_and_a_reason() {
        StringBuilder text = new StringBuilder();
        JsonObject last = null;
        for (String event : gaia.stream("/ask/stream", question()).split("\n\n")) {
            String[] lines = event.strip().split("\n");
            if (lines.length == 2) {
                assertThat(lines[0]).isEqualTo("event: message");
                last = object(lines[1].substring("data: ".length()));
                text.append(last.getString("responseString", ""));
            }
        }
        assertThat(text).contains("72 hours");
        assertThat(last).isNotNull();
        assertThat(last.getString("finishReason")).isEqualTo("stop");
        assertThat(last.getString("queryUid")).isNotBlank();
        assertThat(last.getString("conversationId")).isNotBlank();
        JsonObject document = last.getJsonArray("documents").getJsonObject(0);
        assertThat(Harbour.FILES).contains(document.getString("filename"));
        assertThat(document).containsKeys("docId", "filepath", "snippet", "score");
    }

    @Test
    void an_answer_is_refined_from_its_documents_and_judged_and_its_conversation_read_and_deleted() {
        JsonObject answer = gaia.post("/ask", question()).object();
        String document = answer.getJsonArray("documents").getJsonObject(0).getString("docId");
        JsonObject refined = gaia.post(
                        "/ask/refine",
                        Json.createObjectBuilder(question())
                                .add("queryUid", answer.getString("queryUid"))
                                .add("docIds", Json.createArrayBuilder().add(document))
                                .build())
                .object();
        assertThat(refined.getString("responseString")).contains("72 hours");
        JsonObject judged = Json.createObjectBuilder()
                .add("queryUid", answer.getString("queryUid"))
                .add("isGood", true)
                .add("feedbackText", "To the point.")
                .build();
        assertThat(gaia.post("/query-feedback", judged).status()).isEqualTo(200);
        String id = answer.getString("conversationId");
        assertThat(gaia.get("/conversations")
                        .object()
                        .getJsonArray("conversations")
                        .toString())
                .contains(id);
        JsonObject asked = gaia.get("/chat-history?conversationId=" + id)
                .object()
                .getJsonArray("messages")
                .getJsonObject(0);
        assertThat(asked.getString("role")).isEqualTo("user");
        assertThat(gaia.delete("/conversations/" + id).status()).isEqualTo(204);
    }

    @Test
    void a_search_has_a_total_and_null_for_a_token_on_its_last_page() {
        JsonObject query = Json.createObjectBuilder()
                .add("datasetName", Harbour.NAME)
                .add("queryString", "harbour")
                .add("pageSize", 1)
                .build();
        JsonObject first = gaia.put("/ask/exhaustive", query).object();
        assertThat(first.getInt("totalCount")).isGreaterThan(1);
        String token = first.getString("paginationToken");
        JsonObject whole = gaia.put(
                        "/ask/exhaustive",
                        Json.createObjectBuilder(query).add("pageSize", 100).build())
                .object();
        assertThat(whole.isNull("paginationToken")).isTrue();
        JsonObject second = gaia.put(
                        "/ask/exhaustive",
                        Json.createObjectBuilder(query)
                                .add("paginationToken", token)
                                .build())
                .object();
        assertThat(second.getJsonArray("documents").getJsonObject(0).getString("docId"))
                .isEqualTo(whole.getJsonArray("documents").getJsonObject(1).getString("docId"));
    }

    @Test
    void files_are_uploaded_before_their_dataset_is_created() {
        String session = gaia.post("/upload-session").object().getString("uploadSessionId");
        var headers = Map.of(
                "Content-Type", "application/octet-stream",
                "X-Upload-Session-ID", session,
                "X-File-Name", "buoy list.md",
                "X-File-Size", "33");
        assertThat(gaia.file("/upload-file", "The green buoy marks the channel.", headers)
                        .status())
                .isEqualTo(200);
        gaia.post(
                "/datasets",
                Json.createObjectBuilder()
                        .add("name", "Marks")
                        .add("uploadSessionId", session)
                        .build());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> gaia.get("/dataset/Marks/details").object().getInt("objectCount") == 1);
        assertThat(gaia.post("/dataset/Marks/index").status()).isEqualTo(200);
        assertThat(gaia.delete("/dataset/Marks").status()).isEqualTo(204);
        assertThat(gaia.get("/dataset/Marks/details").status()).isEqualTo(404);
    }

    @Test
    void topics_need_no_levels_and_have_children() {
        String id = DatasetKey.of(Harbour.NAME);
        JsonObject topic = gaia.get("/dataset/" + id + "/discovery?numLevels=2")
                .object()
                .getJsonArray("discoveryResults")
                .getJsonObject(0);
        assertThat(topic.getInt("level")).isEqualTo(1);
        assertThat(topic).containsKeys("uuid", "name", "children", "suggestedQuestions");
        assertThat(gaia.get("/dataset/" + id + "/discovery").status()).isEqualTo(200);
    }

    private static JsonObject question() {
        return Json.createObjectBuilder()
                .add("queryString", "How long may a visiting boat stay at the north pier?")
                .add("datasetNames", Json.createArrayBuilder().add(Harbour.NAME))
                .build();
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
