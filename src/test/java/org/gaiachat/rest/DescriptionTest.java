package org.gaiachat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gaiachat.mcp.Mcp;
import org.gaiachat.openai.OpenAi;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The API's description: that of the code, and whole. The page's tests look at its form (docs/adr/025). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DescriptionTest {

    /** Written by each run, to be laid in the other's place after a change that was meant. */
    private static final Path SAID = Path.of("target/openapi.json");

    /** What the page is built with and the WAR serves. */
    private static final Path SERVED = Path.of("frontend/openapi.json");

    /** What the site answers without a resource. */
    private static final Set<String> OF_THE_SITE = Set.of("get /api/openapi.json", "get /api/docs");

    private static JsonObject said;

    @BeforeAll
    static void read() throws IOException {
        said = DescriptionOfCode.read();
    }

    @Test
    void the_document_that_is_served_is_what_the_code_says() throws IOException {
        Files.writeString(SAID, pretty(said));
        assertThat(Files.readString(SERVED))
                .as("The API has changed. Look at the difference, then: cp %s %s", SAID, SERVED)
                .isEqualTo(pretty(said));
    }

    @Test
    void every_resource_is_described_and_nothing_else() {
        Set<String> routes = DescribedRoutes.of(new GaiaChat(), new Mcp(), new OpenAi());
        routes.addAll(OF_THE_SITE);
        assertThat(described(said)).isEqualTo(routes);
    }

    @Test
    void every_problem_is_listed_with_an_example_that_some_answer_shows() {
        JsonObject components = said.getJsonObject("components");
        var codes = components.getValue("/schemas/Problem/properties/code/enum").asJsonArray();
        assertThat(codes)
                .isEqualTo(Json.createArrayBuilder(Arrays.stream(Problem.values())
                                .map(Problem::code)
                                .toList())
                        .build());
        String answers = components.getJsonObject("responses").toString();
        for (Problem problem : Problem.values()) {
            JsonObject example = components
                    .getJsonObject("examples")
                    .getJsonObject(problem.code())
                    .getJsonObject("value");
            JsonObject told = new ProblemDocument(
                            problem, example.getString("detail"), example.getString("traceId"), Optional.empty())
                    .json();
            assertThat(example.entrySet()).containsAll(told.entrySet());
            assertThat(answers).contains("#/components/examples/" + problem.code() + "\"");
        }
    }

    @Test
    void what_can_be_streamed_says_so() {
        JsonObject paths = said.getJsonObject("paths");
        for (String operation : Set.of("/post", "/{id}/get", "/{id}/refinements/post")) {
            int end = operation.lastIndexOf('/');
            var described = paths.getJsonObject("/api/answers" + operation.substring(0, end))
                    .getJsonObject(operation.substring(end + 1));
            assertThat(described.getValue("/responses/200").toString()).contains("responses/Answer");
        }
        assertThat(said.getValue("/components/responses/Answer/content").asJsonObject())
                .containsKeys("application/json", "text/event-stream");
    }

    private static Set<String> described(JsonObject description) {
        var routes = new TreeSet<String>();
        description.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .forEach((method, operation) -> {
                    if (operation instanceof JsonObject described && described.containsKey("operationId")) {
                        routes.add(method + " " + path);
                    }
                }));
        return routes;
    }

    /** Line by line, so that a change can be read. */
    private static String pretty(JsonObject description) {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(description);
        }
        return text.toString().strip() + "\n";
    }
}
