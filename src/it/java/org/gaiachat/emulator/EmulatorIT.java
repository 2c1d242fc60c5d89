package org.gaiachat.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The embedded engine as Gaia: what a client sees that knows Gaia and nothing of us. */
class EmulatorIT {

    @RegisterExtension
    static final HarbourServer HARBOUR = new HarbourServer();

    private WireClient gaia;

    @BeforeEach
    void open() {
        gaia = new WireClient(HARBOUR.gaia());
        Harbour.awaitReady(HARBOUR.helios(), Harbour.NAME, Harbour.FILES.size());
    }

    @Test
    void without_a_key_nobody_is_let_in_and_is_told_so_in_gaias_words() throws IOException {
        for (String headers : List.of("Accept: */*", "apiKey: ", "Authorization: Bearer any-key")) {
            var answer = RawHttp.to(HARBOUR.server().port()).send("GET", "/api/emulator/datasets", headers);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text())
                    .isEqualTo("{\"errorCode\":\"KStatusUnauthorized\","
                            + "\"message\":\"Authentication failed: Unauthorized access.\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | /nowhere                    |                                     | 404 | kNotFound",
                "GET    | /dataset/Lighthouse/details |                                     | 404 | kNotFound",
                "GET    | /dataset/Harbour/discovery?level=1&numLevels=2 |                  | 404 | kNotFound",
                "GET    | /dataset/486172626f7572/discovery |                               | 400 | kInvalidParameter",
                "GET    | /dataset/486172626f7572/discovery?numLevels=x |                   | 400 | kInvalidParameter",
                "GET    | /datasets?pageSize=100      |                                     | 400 | kInvalidParameter",
                "GET    | /chat-history?conversationId=nobodys |                            | 404 | kNotFound",
                "DELETE | /conversations/nobodys      |                                     | 404 | kNotFound",
                "POST   | /llms                       | {}                                  | 405 | kMethodNotAllowed",
                "POST   | /ask                        | {\"queryString\":                   | 400 | kMalformedJson",
                "POST   | /ask                        | {\"queryString\":\"Why?\"}          | 400 | kInvalidField",
                "POST   | /ask/stream                 | {\"queryString\":\"Why?\",\"datasetNames\":[\"Lighthouse\"]}"
                        + "| 404 | kNotFound",
                "POST   | /ask/stream                 | {\"queryString\":\"Why?\",\"datasetNames\":[\"Harbour\"],"
                        + "\"llmName\":\"Oracle\"} | 400 | kLlmNotFound",
                "PUT    | /ask/exhaustive             | {\"queryString\":\"x\",\"datasetName\":\"Harbour\","
                        + "\"pageSize\":101} | 400 | kInvalidField",
                "POST   | /datasets                   | {\"name\":\"harbour\"}              | 409 | kDatasetNameTaken",
                "POST   | /datasets                   | {\"name\":\"a/b\"}                  | 400 | kDatasetNameInvalid",
                "DELETE | /dataset/Gaia%20Chat%20guide |                                    | 409 | kDatasetBuiltIn",
            })
    void a_failure_has_gaias_form(String method, String path, String body, int status, String code) {
        for (String shape : List.of("", "/tutorial")) {
            if (shape.isEmpty() || !path.endsWith("discovery")) {
                var reply = gaia.send(method, shape + path, body == null ? "" : body, Map.of());
                assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
                assertThat(reply.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
                assertThat(reply.body()).startsWith("{\"errorCode\":\"" + code + "\",\"message\":\"");
            }
        }
    }

    @Test
    void all_datasets_come_at_once_or_in_pages_with_a_token() {
        List<String> all = names(gaia.get("/datasets").object());
        assertThat(all).contains(Harbour.NAME).hasSizeGreaterThan(Harbour.OTHER_DATASETS);
        List<String> paged = new ArrayList<>();
        String token = "";
        do {
            JsonObject page =
                    gaia.get("/datasets?pageSize=20&paginationToken=" + token).object();
            assertThat(page.getJsonArray("datasets")).hasSizeLessThanOrEqualTo(20);
            paged.addAll(names(page));
            token = page.getString("paginationToken", "");
        } while (!token.isEmpty());
        assertThat(paged).isEqualTo(all);
        assertThat(names(gaia.get("/datasets?names=harb&names=logbook%2001").object()))
                .containsExactly(Harbour.NAME, "Logbook 01");
        assertThat(names(gaia.get("/tutorial/datasets?prefix=Harb").object())).containsExactly(Harbour.NAME);
    }

    @Test
    void models_that_tenants_have_are_answered_for_by_the_engine() {
        JsonObject asked = Json.createObjectBuilder(question("Who is the harbour master?"))
                .add("llmName", "Cohesity LLM Advanced")
                .add("llmId", "ADV")
                .build();
        assertThat(gaia.post("/ask", asked).object().getString("responseString"))
                .contains("Ingrid Solheim");
    }

    @Test
    void a_model_is_listed_and_what_is_not_kept_here_is_empty() {
        assertThat(gaia.get("/llms").object().getJsonArray("llms")).hasSize(1);
        assertThat(gaia.get("/regions").object().getJsonArray("regions")).isEmpty();
        assertThat(gaia.get("/datasets/stats").object().getInt("numDatasets")).isPositive();
    }

    @Test
    void the_history_of_the_user_holds_what_was_asked_of_a_dataset() {
        String id = gaia.post("/ask", question("Who is the harbour master?"))
                .object()
                .getString("conversationId");
        assertThat(gaia.get("/chat-history?datasetNames=Harbour").text()).contains(id);
        assertThat(gaia.get("/chat-history?datasetNames=Lighthouse").text()).doesNotContain(id);
    }

    @Test
    void a_link_to_a_document_is_good_for_a_browser_that_has_no_key_and_no_longer_when_changed() throws IOException {
        JsonObject document = gaia.post("/ask", question("Who is the harbour master?"))
                .object()
                .getJsonArray("documents")
                .getJsonObject(0);
        String link = gaia.get("/document/" + document.getString("uid") + "/download-url")
                .object()
                .getString("downloadUrl");
        String path = URI.create(link).getPath();
        var http = RawHttp.to(HARBOUR.server().port());
        assertThat(http.send("GET", path).header("Content-Disposition")).contains(document.getString("name"));
        assertThat(http.send("GET", path.substring(0, path.length() - 2) + "AA").status())
                .isEqualTo(404);
    }

    private static JsonObject question(String text) {
        return Json.createObjectBuilder()
                .add("queryString", text)
                .add("datasetNames", Json.createArrayBuilder().add(Harbour.NAME))
                .build();
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("datasets").getValuesAs(JsonObject.class).stream()
                .map(dataset -> dataset.getString("name"))
                .toList();
    }
}
