package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaiaRoutesTest {

    private final GaiaRoutes routes = new GaiaRoutes(URI.create("https://gaia.example.org/v2/mcm/gaia"));

    @ParameterizedTest
    @CsvSource({
        "/ask/stream, /ask/stream",
        "/dataset/Secret%20plans/details?x=y, /dataset/{id}/details",
        "/upload-file/session/plans.pdf, /upload-file/{id}/{id}",
        "/datasets?pageToken=abc, /datasets"
    })
    void nothing_that_was_typed_is_in_a_route(String path, String template) {
        assertThat(routes.of(URI.create("https://gaia.example.org/v2/mcm/gaia" + path)))
                .contains(template);
    }

    @Test
    void a_link_that_leads_away_from_Gaia_is_none_of_its_routes() {
        assertThat(routes.of(URI.create("https://storage.example.org/v2/mcm/gaia/ask")))
                .isEmpty();
    }
}
