package org.gaiachat.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

    @ParameterizedTest
    @ValueSource(strings = {"Harbour", "Berths, piers and fees", ",", "100%", "50 %25", "a%2Cb", "%252c"})
    void a_dataset_is_asked_by_the_name_that_it_is_listed_as(String dataset) {
        assertThat(Model.of(Model.idOf(dataset)).datasets()).containsExactly(dataset);
        assertThat(Model.of("Harbour, " + Model.idOf(dataset)).datasets())
                .containsExactlyElementsOf(
                        List.of("Harbour", dataset).stream().distinct().toList());
    }

    @Test
    void usual_names_are_listed_as_they_are() {
        assertThat(Model.idOf("Minutes 2026, 100% done")).isEqualTo("Minutes 2026%2C 100% done");
    }
}
