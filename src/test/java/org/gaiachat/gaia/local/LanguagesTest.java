package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.FinishReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in eight languages side by side, each asked in its own. */
class LanguagesTest {

    private static final List<String> DOCUMENTS = List.of(
            "Visiting boats may stay at the north pier for 72 hours. The keys are kept in the harbour office.",
            "Die Kündigungsfrist für Mitarbeiter in der Probezeit beträgt zwei Wochen. "
                    + "Anträge auf Urlaub werden von der Abteilungsleiterin genehmigt. Die Häuser am Hafen sind beheizt.",
            "Les factures des fournisseurs sont payées dans un délai de trente jours. "
                    + "L'accès aux bâtiments est réservé aux employés qui portent un badge.",
            "Las solicitudes de vacaciones deben enviarse al jefe con quince días de antelación. "
                    + "Los empleados cobran su nómina el último día del mes.",
            "Le richieste di rimborso devono essere presentate entro dieci giorni dalla fine del viaggio. "
                    + "L'ufficio è aperto ai visitatori dalle nove alle dodici.",
            "Medewerkers moeten hun wachtwoorden elke drie maanden wijzigen. "
                    + "De vergaderzalen worden gereserveerd bij de receptie van het gebouw.",
            "有給休暇の申請は三日前までに上司へ提出してください。経費の精算は毎月二十五日に締め切ります。会議室の予約は受付で行います。",
            "연차 휴가는 사흘 전까지 팀장에게 신청해야 합니다. 출장비는 매월 말일에 정산됩니다. 회의실은 안내 데스크에서 예약할 수 있습니다.");

    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    private static PassageIndex index;
    private static DatasetContents dataset;

    @BeforeAll
    static void index() throws IOException {
        index = PassageIndex.inMemory(ANALYSIS);
        dataset = new DatasetContents("staff", Optional.empty());
        for (int i = 0; i < DOCUMENTS.size(); i++) {
            List<CutPassage> passages =
                    PassageCutter.cut(List.of(new Block(BlockKind.PARAGRAPH, "", DOCUMENTS.get(i), 0, List.of())));
            FileRecord file = new FileRecord("staff", i + ".txt", 1, 1, passages.size(), 1, Optional.empty());
            index.put(file, passages);
            dataset.take(file);
        }
        index.refresh();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void each_text_is_known_by_its_script_and_its_little_words() {
        List<Language> languages = new ArrayList<>();
        DOCUMENTS.forEach(text -> languages.add(LanguageGuess.of(text, Language.ENGLISH)));
        assertThat(languages).containsExactly(Language.values());
        assertThat(LanguageGuess.of("Hafen Kran 12", Language.GERMAN)).isEqualTo(Language.GERMAN);
        assertThat(LanguageGuess.of("Tokyo (東京) is the capital of Japan", Language.ENGLISH))
                .isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HOW LONG MAY A VISITING BOAT STAY?                              | 72 hours
            Wie lang sind die Kündigungsfristen für einen Mitarbeiter?      | zwei Wochen
            WER GENEHMIGT EINEN URLAUBSANTRAG ODER ANTRAG AUF URLAUB?       | Abteilungsleiterin
            Ist das Haus am Hafen beheizt?                                  | Häuser am Hafen
            Quand la facture d'un fournisseur est-elle payée ?              | trente jours
            Qui a accès au bâtiment ?                                       | badge
            ¿Con cuántos días de antelación se envía una solicitud de vacaciones? | quince días
            ¿Cuándo cobra un empleado la nomina?                            | último día del mes
            Entro quanti giorni va presentata la richiesta di rimborso?     | dieci giorni
            Quando sono aperti gli uffici per un visitatore?                | dalle nove alle dodici
            Hoe vaak moet een medewerker zijn wachtwoord wijzigen?          | drie maanden
            Waar wordt een VERGADERZAAL gereserveerd?                          | receptie
            有給休暇はいつまでに申請しますか？                              | 三日前まで
            会議室はどこで予約できますか？                                  | 受付
            휴가를 언제까지 신청하나요?                                     | 사흘 전까지
            회의실 예약은 어디에서 하나요?                                  | 안내 데스크
            """)
    void a_question_in_another_casing_or_inflection_finds_its_sentence(String question, String words) {
        assertThat(answer(question).pieces()).anyMatch(piece -> piece.contains(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH  | key, Keys, KEY             | boat, boats, BOATS        | pays, paid, Pay, pay
            GERMAN   | Haus, Häuser, HÄUSERN      | Antrag, Anträge, anträgen | Gebühr, Gebühren, GEBÜHR
            FRENCH   | bâtiment, bâtiments, BATIMENTS | facture, factures, Facture | employé, employés, employées
            SPANISH  | solicitud, solicitudes, SOLICITUD | empleado, empleados, empleada | nómina, nominas, NÓMINAS
            ITALIAN  | ufficio, uffici, UFFICIO   | richiesta, richieste, Richiesta | giorno, giorni, GIORNI
            DUTCH    | wachtwoord, wachtwoorden, WACHTWOORD | zaal, zalen, ZALEN | medewerker, medewerkers, Medewerkers
            JAPANESE | 会議室, 会議室, 会議室     | ﾎﾃﾙ, ホテル, ホテル        | Ｗｉ, wi, WI
            KOREAN   | 회의실, 회의실, 회의실     | Wifi, WIFI, wifi          | 휴가, 휴가, 휴가
            """)
    void each_form_of_a_word_finds_each_other(Language language, String first, String second, String third)
            throws IOException {
        for (String forms : List.of(first, second, third)) {
            for (String written : forms.split(", ")) {
                for (String asked : forms.split(", ")) {
                    assertThat(finds(language, written, asked))
                            .as("%s by %s", written, asked)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GERMAN | genehmigen, genehmigt, genehmigte, GENEHMIGTEN
            GERMAN | beantragen, beantragt, beantragte
            GERMAN | einreichen, eingereicht, eingereichte
            GERMAN | prüfen, geprüft, geprüfter
            GERMAN | löschen, gelöscht
            GERMAN | reservieren, reserviert, reservierten
            GERMAN | beantworten, beantwortet
            GERMAN | bearbeiten, bearbeitet
            GERMAN | liefern, geliefert
            GERMAN | verlängern, verlängert
            GERMAN | ermitteln, ermittelt
            GERMAN | rechnen, gerechnet
            DUTCH  | reserveren, gereserveerd, reserveert
            DUTCH  | betalen, betaald
            DUTCH  | aanvragen, aangevraagd
            DUTCH  | werken, gewerkt
            DUTCH  | maken, gemaakt
            DUTCH  | verlengen, verlengd, verlengt
            DUTCH  | gebruiken, gebruikt
            """)
    void a_participle_finds_its_verb(Language language, String forms) {
        assertThat(List.of(forms.split(", ")))
                .allSatisfy(form -> assertThat(ANALYSIS.in(language).terms(form))
                        .isEqualTo(ANALYSIS.in(language).terms(forms.split(", ")[0])));
    }

    @ParameterizedTest
    @CsvSource({
        "GERMAN, Gesicht, sich", "GERMAN, Gewalt, wal", "GERMAN, Gehalt, halt", "GERMAN, Gericht, richten",
        "GERMAN, Geschäft, Schaf", "DUTCH, gemeente, men", "DUTCH, gezond, zon", "DUTCH, beeld, bel"
    })
    void a_noun_that_looks_like_a_participle_stays_another_word(Language language, String noun, String other) {
        assertThat(ANALYSIS.in(language).terms(noun))
                .isNotEqualTo(ANALYSIS.in(language).terms(other));
    }

    private static boolean finds(Language language, String written, String asked) throws IOException {
        TextAnalysis analysis = ANALYSIS.in(language);
        return analysis.terms(written).equals(analysis.terms(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wie heißt die Hauptstadt von Australien?",
                "Quel est le prix d'un billet de train pour Lyon ?",
                "¿Quién ganó el campeonato mundial de ajedrez?",
                "Quanto è alto il Monte Bianco?",
                "Hoeveel inwoners heeft Rotterdam?",
                "富士山の高さは何メートルですか？",
                "서울의 인구는 얼마입니까?"
            })
    void a_question_that_no_document_speaks_of_is_not_answered(String question) {
        assertThat(answer(question).reason()).isEqualTo(FinishReason.NO_ANSWER);
    }

    @Test
    void asian_sentences_end_at_their_own_full_stops() {
        String text = "有給休暇の申請は三日前までです。締め切りは？二十五日！以上です";
        assertThat(SentenceSplitter.sentences(text, new TextSpan(BlockKind.PARAGRAPH, 0, text.length())))
                .extracting(sentence -> sentence.in(text))
                .containsExactly("有給休暇の申請は三日前までです。", "締め切りは？", "二十五日！", "以上です");
    }

    private static Answer answer(String question) {
        return new Answering(index, ANALYSIS).answer(question, List.of(), List.of(dataset));
    }
}
