package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReadingTest {

    private static final String STAY = "How long may visiting boats stay at the north pier?";

    private final QuestionReading reading = new QuestionReading(new TextAnalysis());

    @Test
    void only_the_words_that_say_what_is_asked_about_are_looked_for() {
        assertThat(terms(STAY)).containsExactly("visit", "boat", "stai", "north", "pier");
    }

    @Test
    void inflections_casing_accents_and_irregular_forms_become_one_term() {
        assertThat(terms("kept KEEPING keeps")).containsExactly("keep");
        assertThat(terms("Café cafes")).containsExactly("cafe");
        assertThat(terms("GAIA_API_KEY")).containsExactly("gaia", "api", "kei");
    }

    @Test
    void names_and_numbers_weigh_more_and_light_verbs_less() {
        List<QuestionTerm> terms =
                reading.read("Where to put the Volvo 740 engine", List.of()).terms();
        assertThat(terms).extracting(QuestionTerm::weight).containsExactly(0.35, 1.5, 1.5, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and what about the south pier?",
                "What about fishing vessels?",
                "How long is that?",
                "Why?",
                "Is there a crane at it?"
            })
    void a_question_that_leans_on_the_one_before_takes_its_terms(String question) {
        assertThat(reading.read(question, List.of(STAY)).terms())
                .extracting(QuestionTerm::term)
                .contains("visit", "stai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who is the harbour master?",
                "How do I stop an answer?",
                "How do I connect this to Cohesity Gaia?",
                "Where is the crane?"
            })
    void a_question_of_its_own_stays_as_it_is(String question) {
        assertThat(reading.read(question, List.of(STAY)).terms())
                .isEqualTo(reading.read(question, List.of()).terms());
    }

    @Test
    void what_a_follow_up_replaces_is_left_behind() {
        AskedQuestion asked = reading.read("and the south pier?", List.of(STAY));
        assertThat(asked.leftBehind()).containsExactly("north");
        assertThat(asked.terms())
                .extracting(QuestionTerm::term)
                .contains("south")
                .doesNotContain("north");
    }

    @Test
    void questions_further_back_weigh_less() {
        AskedQuestion asked = reading.read("and then?", List.of("Which crane?", "Which rope?"));
        assertThat(asked.terms()).extracting(QuestionTerm::term).containsExactly("crane", "rope");
        assertThat(asked.terms().get(0).weight())
                .isGreaterThan(asked.terms().get(1).weight());
    }

    private List<String> terms(String question) {
        return reading.read(question, List.of()).terms().stream()
                .map(QuestionTerm::term)
                .toList();
    }
}
