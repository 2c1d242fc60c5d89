package org.gaiachat.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gaiachat.emulator.Emulator;
import org.gaiachat.mcp.Mcp;
import org.gaiachat.openai.OpenAi;
import org.gaiachat.rest.GaiaChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    private final Routes routes = Routes.of(List.of(new GaiaChat(), new Emulator(), new Mcp(), new OpenAi()));

    @ParameterizedTest
    @CsvSource({
        "/, /{page}",
        "/c/42, /{page}",
        "/assets/index-1a2b.js, /assets/{file}",
        "/health/ready, /health/{check}",
        "/metrics, /metrics",
        "/api/config, /api/config",
        "/api/answers, /api/answers",
        "/api/answers/, /api/answers",
        "/api/answers/0b6c8a4e, /api/answers/{id}",
        "/api/answers/0b6c8a4e/refinements, /api/answers/{id}/refinements",
        "/api/datasets/Secret%20plans, /api/datasets/{name}",
        "/api/datasets/topics/topics, /api/datasets/{name}/topics",
        "/api/datasets/Secret%20plans/documents/a1/file, /api/datasets/{name}/documents/{id}/file",
        "/api/health/ready, /api/health/ready",
        "/api/docs, /api/docs",
        "/api/mcp, /api/mcp",
        "/api/v1/chat/completions, /api/v1/chat/completions",
        "/api/emulator/ask/stream, /api/emulator/ask/stream",
        "/api/nothing/like/this, /api/{unknown}",
        "/api/datasets/a/b/c/d/e/f, /api/{unknown}"
    })
    void a_route_tells_the_kind_of_a_request_and_nothing_that_was_typed(String path, String template) {
        assertThat(routes.of(path).template()).isEqualTo(template);
    }

    @Test
    void methods_that_clients_make_up_are_one() {
        assertThat(Route.method("PROPFIND-me")).isEqualTo("_OTHER");
        assertThat(Route.method("PATCH")).isEqualTo("PATCH");
    }
}
