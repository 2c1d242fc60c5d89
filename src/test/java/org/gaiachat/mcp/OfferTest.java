package org.gaiachat.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class OfferTest {

    @Test
    void the_tools_that_are_described_are_those_that_are_there() {
        assertThat(Offer.words().getJsonArray("tools").getValuesAs(JsonObject.class))
                .extracting(tool -> tool.getString("name"))
                .containsExactlyInAnyOrderElementsOf(Tools.names());
    }

    @Test
    void each_tool_says_what_it_takes_and_gives_and_that_it_changes_nothing() {
        for (JsonObject tool : Offer.words().getJsonArray("tools").getValuesAs(JsonObject.class)) {
            assertThat(tool.getJsonObject("inputSchema").getString("type")).isEqualTo("object");
            assertThat(tool.getJsonObject("outputSchema").getString("type")).isEqualTo("object");
            assertThat(tool.getJsonObject("annotations").getBoolean("readOnlyHint"))
                    .isTrue();
        }
    }
}
