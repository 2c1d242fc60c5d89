package org.gaiachat.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gaiachat.gaia.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client in the way of those that were run against real tenants: they look for the fields that they met there. */
class TenantClientIT {

    @RegisterExtension
    static final HarbourServer HARBOUR = new HarbourServer();

    private WireClient gaia;

    @BeforeEach
    void open() {
        gaia = new WireClient(HARBOUR.gaia());
        Harbour.awaitReady(HARBOUR.helios(), Harbour.NAME, Harbour.FILES.size());
    }

    @Test
    void a_stream_is_read_line_by_line_by_whoever_looks_into_the_wrapped_object() {
        StringBuilder text = new StringBuilder();
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        List<Integer> tokens = new ArrayList<>();
        for (String line : gaia.stream("/ask/stream", question()).split("\n")) {
            if (line.startsWith("data: ")) {
                JsonObject data = data(line.substring(6));
                String token = data.getString("responseString", "");
                text.append(token);
                if (!token.isEmpty()) {
                    tokens.add(token.length());
                }
                data.getOrDefault("documents", JsonValue.EMPTY_JSON_ARRAY)
                        .asJsonArray()
                        .getValuesAs(JsonObject.class)
                        .forEach(document -> documents.putIfAbsent(document.getString("documentId"), document));
            }
        }
        assertThat(text).contains("72 hours").contains("[1]");
        assertThat(tokens).hasSizeGreaterThan(5);
        assertThat(documents.values()).isNotEmpty().allSatisfy(document -> {
            assertThat(Harbour.FILES).contains(document.getString("name"));
            assertThat(document.getString("absolutePath")).isNotBlank();
            assertThat(document.getString("uid")).isNotBlank();
            JsonObject citation = document.getJsonArray("citations").getJsonObject(0);
            assertThat(citation.getString("textSnippet")).isNotBlank();
            assertThat(Math.round(citation.getJsonNumber("cosineScore").doubleValue() * 100))
                    .isBetween(0L, 100L);
        });
    }

    @Test
    void progress_is_told_apart_from_the_answer() {
        assertThat(gaia.stream("/ask/stream", question())).contains("{\"progress\":{\"message\":\"Searching");
    }

    @Test
    void what_is_not_in_the_documents_is_answered_as_gaia_does() {
        JsonObject asked = Json.createObjectBuilder(question())
                .add("queryString", "Who won the 1998 world cup?")
                .build();
        JsonObject answer = gaia.post("/ask", asked).object();
        assertThat(answer.getString("responseString").toLowerCase()).startsWith("i am sorry");
        assertThat(answer.getJsonArray("documents")).isEmpty();
    }

    @Test
    void topics_are_found_by_the_id_that_the_list_of_datasets_tells() {
        String id = gaia.get("/datasets?names=Harbour")
                .object()
                .getJsonArray("datasets")
                .getJsonObject(0)
                .getString("id");
        JsonObject theme = gaia.get("/dataset/" + id + "/discovery?level=1&numLevels=2")
                .object()
                .getJsonArray("themes")
                .getJsonObject(0);
        assertThat(theme.getString("name")).isNotBlank();
        assertThat(theme.getJsonNumber("percentage").doubleValue()).isBetween(1.0, 100.0);
        assertThat(theme.getJsonArray("subThemes")).isNotNull();
        String path = "/dataset/" + id + "/discovery/" + theme.getString("uuid");
        assertThat(gaia.get(path + "/summary").object()).containsKeys("summary", "suggestedQuestions");
        assertThat(gaia.post(path + "/generate-more-questions").object()).containsKey("questions");
        assertThat(gaia.get("/dataset/" + id + "/discovery?level=1&numLevels=1")
                        .object()
                        .getJsonArray("themes")
                        .getJsonObject(0)
                        .getJsonArray("subThemes"))
                .isEmpty();
        assertThat(gaia.get("/dataset/" + id + "/discovery?numLevels=1&uuid=" + theme.getString("uuid"))
                        .object()
                        .getJsonArray("themes"))
                .hasSameSizeAs(theme.getJsonArray("subThemes"));
    }

    @Test
    void conversations_are_listed_pinned_and_unpinned_renamed_and_deleted() {
        String id = gaia.post("/ask", question()).object().getString("conversationId");
        String path = "/conversations/" + id;
        gaia.put(
                path,
                Json.createObjectBuilder()
                        .add("displayName", "Piers")
                        .add("pinned", true)
                        .build());
        JsonObject lists = gaia.get("/conversations").object();
        assertThat(lists.getJsonArray("pinnedConversations").getValuesAs(JsonObject.class))
                .filteredOn(one -> one.getString("conversationId").equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.getString("displayName")).isEqualTo("Piers"));
        assertThat(lists.getJsonArray("unpinnedConversations").toString()).doesNotContain(id);
        JsonObject entry = gaia.get("/chat-history?conversationId=" + id)
                .object()
                .getJsonArray("chatHistory")
                .getJsonObject(0);
        assertThat(entry.getString("responseString")).contains("72 hours");
        assertThat(entry.getJsonArray("documents")).isNotEmpty();
        assertThat(gaia.delete(path).status()).isEqualTo(204);
        assertThat(gaia.get("/conversations").text()).doesNotContain(id);
    }

    @Test
    void a_run_of_indexing_is_told_in_the_words_of_the_vendor() {
        JsonObject run = gaia.get("/dataset/Harbour/details").object().getJsonObject("lastIndexingRun");
        assertThat(run.getString("status")).isEqualTo("Succeeded");
        assertThat(run.getInt("progress")).isEqualTo(100);
    }

    private static JsonObject question() {
        return Json.createObjectBuilder()
                .add("queryString", "How long may a visiting boat stay at the north pier?")
                .add("datasetNames", Json.createArrayBuilder().add(Harbour.NAME))
                .build();
    }

    private static JsonObject data(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            JsonObject object = reader.readObject();
            return object.containsKey("data") ? object.getJsonObject("data") : JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
