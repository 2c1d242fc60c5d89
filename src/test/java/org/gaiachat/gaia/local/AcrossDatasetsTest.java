package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are asked of several datasets and documents, and conversations that go on. */
class AcrossDatasetsTest {

    private static final List<String> BOTH = List.of("East", "West");

    private static final String PRICES = "What does a berth cost at the south pier and at the north pier?";

    @TempDir
    static Path data;

    private static LocalGaia engine;

    @BeforeAll
    static void open() throws IOException {
        write("East/crane.txt", "The crane of the east quay lifts nine tonnes.\n\nDogs are welcome.");
        write("East/copy.txt", "The crane of the east quay lifts nine tonnes.");
        write("West/crane.txt", "The crane of the west quay lifts four tonnes.");
        write("West/steps.txt", """
                To light the lamp, first open the gas valve of the lamp.

                Then hold a match to the lamp until it burns.

                At last close the glass of the lamp.
                """);
        write("West/fees.txt", """
                A berth at the north pier costs 20 euros.

                A berth at the south pier costs 30 euros.

                The north pier has 12 berths, and the south pier has 8 berths.
                """);
        write(
                "Tongues/de.txt",
                "Ein Liegeplatz am Nordkai kostet 20 Euro.\n\nEin Liegeplatz am Südkai kostet 30 Euro.");
        write("Tongues/fr.txt", "Une place au quai nord coûte 21 euros.\n\nUne place au quai sud coûte 31 euros.");
        write(
                "Tongues/es.txt",
                "Un amarre en el muelle norte cuesta 22 euros.\n\nUn amarre en el muelle sur cuesta 32 euros.");
        write("Tongues/it.txt", "Un ormeggio al molo nord costa 23 euro.\n\nUn ormeggio al molo sud costa 33 euro.");
        write(
                "Tongues/nl.txt",
                "Een ligplaats aan de noordpier kost 24 euro.\n\nEen ligplaats aan de zuidpier kost 34 euro.");
        write("Tongues/ja.txt", "北埠頭の係留料金は25ユーロです。\n\n南埠頭の係留料金は35ユーロです。");
        write("Tongues/ko.txt", "북쪽 부두의 정박 요금은 26유로입니다.\n\n남쪽 부두의 정박 요금은 36유로입니다.");
        write("South/fees.txt", "A berth at the south pier costs 30 euros.");
        write("North/fees.txt", "A berth at the north pier costs 20 euros.");
        engine = LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC()));
        Harbour.awaitReady(engine, "East", 2);
        Harbour.awaitReady(engine, "West", 3);
        Harbour.awaitReady(engine, "Tongues", 7);
        Harbour.awaitReady(engine, "South", 1);
        Harbour.awaitReady(engine, "North", 1);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void a_dataset_that_is_not_asked_is_not_cited() {
        Parts answer = ask("How much does a crane lift?", List.of("West"), Optional.empty());
        assertThat(answer.text()).contains("four tonnes").doesNotContain("nine");
    }

    @Test
    void what_two_documents_say_alike_is_said_once() {
        String text = ask("How much does the crane of the east quay lift?", BOTH, Optional.empty())
                .text();
        assertThat(text.split("nine tonnes", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {PRICES, "What does a berth cost at the north pier and at the south pier?"})
    void each_half_of_an_answer_is_quoted_and_cited_from_the_dataset_that_has_it(String question) {
        Parts answer = ask(question, List.of("South", "North"), Optional.empty());
        assertThat(answer.text())
                .containsPattern("A berth at the south pier costs 30 euros\\. \\[[12]]")
                .containsPattern("A berth at the north pier costs 20 euros\\. \\[[12]]");
        assertThat(answer.sources()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much does the crane of the west quay lift and when is the glass of the lamp closed?",
                "How much does the crane of the west quay lift? When is the glass of the lamp closed?",
                "When is the glass of the lamp closed, and how much does the crane of the west quay lift?"
            })
    void both_of_two_questions_that_have_nothing_in_common_are_answered(String question) {
        assertThat(ask(question, List.of("West"), Optional.empty()).text())
                .contains("lifts four tonnes", "At last close the glass of the lamp");
    }

    @Test
    void of_two_questions_the_one_that_has_an_answer_is_answered() {
        assertThat(ask(
                                "How much does the crane of the west quay lift and who won the world cup in Brazil?",
                                List.of("West"),
                                Optional.empty())
                        .text())
                .contains("lifts four tonnes");
    }

    @Test
    void both_halves_of_an_answer_are_quoted_from_one_document_in_its_order() {
        assertThat(ask(PRICES, List.of("West"), Optional.empty()).text())
                .startsWith("A berth at the north pier costs 20 euros. [1] A berth at the south pier costs 30 euros.");
    }

    @Test
    void sentences_of_one_document_come_in_its_order() {
        assertThat(ask(
                                "How is the glass of the lamp closed at last, and the valve opened?",
                                List.of("West"),
                                Optional.empty())
                        .text())
                .containsSubsequence("first open the gas valve", "At last close the glass");
    }

    @Test
    void who_asks_about_one_half_gets_that_half() {
        Parts answer = ask("What does a berth cost at the south pier?", List.of("South", "North"), Optional.empty());
        assertThat(answer.text()).contains("30 euros").doesNotContain("20 euros");
    }

    @Test
    void three_exchanges_back_are_remembered() {
        String id = conversation("How much does a berth at the north pier cost?");
        ask("And at the south pier?", List.of("West"), Optional.of(id));
        ask("And what about the berths there?", List.of("West"), Optional.of(id));
        assertThat(ask("And what about the north pier?", List.of("West"), Optional.of(id))
                        .text())
                .contains("north pier");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Was kostet ein Liegeplatz am Nordkai?        | Und am Südkai?             | 30 Euro
            Combien coûte une place au quai nord ?       | Et au quai sud ?           | 31 euros
            ¿Cuánto cuesta un amarre en el muelle norte? | ¿Y en el muelle sur?       | 32 euros
            Quanto costa un ormeggio al molo nord?       | E al molo sud?             | 33 euro
            Hoeveel kost een ligplaats aan de noordpier? | En aan de zuidpier?        | 34 euro
            北埠頭の係留料金はいくらですか？             | では南埠頭は？             | 35ユーロ
            북쪽 부두의 정박 요금은 얼마입니까?          | 그럼 남쪽 부두는요?        | 36유로
            북쪽 부두의 정박 요금은 얼마입니까?          | 그러면 남쪽 부두는요?      | 36유로
            북쪽 부두의 정박 요금은 얼마입니까?          | 그리고 남쪽 부두는?        | 36유로
            """)
    void a_question_that_goes_on_is_understood_in_seven_more_languages(String first, String next, String words) {
        String id = ask(first, List.of("Tongues"), Optional.empty()).finished().conversationId();
        Parts answer = ask(next, List.of("Tongues"), Optional.of(id));
        assertThat(answer.finished().reason()).as(answer.text()).isEqualTo(FinishReason.ANSWERED);
        assertThat(answer.text()).contains(words);
    }

    private static String conversation(String question) {
        return ask(question, List.of("West"), Optional.empty()).finished().conversationId();
    }

    private static Parts ask(String text, List<String> datasets, Optional<String> conversation) {
        return Parts.all(engine.ask(new Question(text, datasets, conversation, Optional.empty())));
    }

    private static void write(String path, String text) throws IOException {
        Path file = data.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
