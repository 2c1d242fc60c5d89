package org.gaiachat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.gaiachat.problems.ProblemException;
import org.junit.jupiter.api.Test;

class JsonBodyTest {

    @Test
    void a_field_is_read_and_null_is_as_good_as_absent() {
        var body = read("{\"question\":\"Why?\",\"llm\":null,\"datasets\":[\"a\",\"b\"]}");
        assertThat(body.text("question")).contains("Why?");
        assertThat(body.text("llm")).isEmpty();
        assertThat(body.texts("datasets")).containsExactly("a", "b");
        assertThat(body.texts("others")).isEmpty();
    }

    @Test
    void a_field_of_the_wrong_type_is_named() {
        var body = read("{\"question\":5,\"datasets\":[\"a\",1]}");
        assertThatThrownBy(() -> body.text("question"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The field “question” must be a text.");
        assertThatThrownBy(() -> body.texts("datasets")).hasMessage("The field “datasets” must be a list of texts.");
    }

    @Test
    void what_is_no_json_is_told_with_the_place() {
        assertThatThrownBy(() -> read("{\"a\":\n oops}")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read("[1]")).hasMessageContaining("must be a JSON object");
    }

    @Test
    void a_number_beyond_all_numbers_is_no_failure_of_ours() {
        assertThatThrownBy(() -> read("{\"n\":1e9999999999}")).isInstanceOf(ProblemException.class);
        var large = read("{\"n\":1e999999}");
        assertThatThrownBy(() -> large.number("n", 1, 100)).isInstanceOf(ProblemException.class);
    }

    @Test
    void what_is_nested_too_deeply_is_malformed_and_no_failure_of_ours() {
        String deep = "{\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";
        var body = new ByteArrayInputStream(deep.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> JsonBody.read(body, 4_096))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is not JSON");
    }

    @Test
    void a_body_over_the_limit_is_not_read_to_its_end() {
        var endless = new ByteArrayInputStream(new byte[1_000]);
        assertThatThrownBy(() -> JsonBody.read(endless, 100)).hasMessageContaining("larger than 100 bytes");
        assertThat(endless.available()).isEqualTo(1_000 - 101);
    }

    private static JsonBody read(String json) {
        return JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 1_000);
    }
}
