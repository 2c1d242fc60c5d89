package org.gaiachat.gaia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every adapter of the port must do, over the datasets that {@link Harbour} lays out. */
public abstract class GaiaContract extends PacedAnswersContract {

    private static final Pattern CITATION = Pattern.compile("\\[(\\d+)\\]");

    @Test
    void all_datasets_are_listed_page_by_page_in_the_order_of_their_names() {
        List<String> names = new ArrayList<>();
        Optional<String> token = Optional.empty();
        int pages = 0;
        do {
            DatasetPage page = get(gaia().datasets(new DatasetQuery(Optional.empty(), token)));
            page.datasets().forEach(dataset -> names.add(dataset.name()));
            token = page.nextPageToken();
            pages++;
        } while (token.isPresent());
        assertThat(pages).isGreaterThan(1);
        assertThat(names)
                .contains(Harbour.NAME)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(String::compareToIgnoreCase);
        assertThat(names).filteredOn(name -> name.startsWith("Logbook")).hasSize(Harbour.OTHER_DATASETS);
    }

    @Test
    void datasets_are_found_by_a_part_of_their_name_in_any_casing() {
        DatasetPage page = get(gaia().datasets(new DatasetQuery(Optional.of("HARB"), Optional.empty())));
        assertThat(page.datasets()).extracting(Dataset::name).containsExactly(Harbour.NAME);
        assertThat(page.nextPageToken()).isEmpty();
    }

    @Test
    void a_dataset_tells_its_state_and_its_documents() {
        DatasetDetails details = get(gaia().dataset(Harbour.NAME));
        assertThat(details.dataset().state()).isEqualTo(DatasetState.READY);
        assertThat(details.dataset().documents()).isEqualTo(Harbour.FILES.size());
        assertThat(details.unreadable()).isEmpty();
    }

    @Test
    void an_answer_has_text_and_ends_once() {
        Parts answer = Parts.all(gaia().ask(Harbour.question(STAY)));
        assertThat(answer.error()).isNull();
        assertThat(answer.text()).contains("72 hours");
        assertThat(answer.received())
                .filteredOn(AnswerPart.Finished.class::isInstance)
                .hasSize(1);
        assertThat(answer.finished().reason()).isEqualTo(FinishReason.ANSWERED);
        assertThat(answer.finished().queryUid()).isNotBlank();
        assertThat(answer.finished().conversationName()).isNotBlank();
    }

    @Test
    void an_answer_for_somebody_who_waits_for_all_of_it_says_the_same() {
        Parts answer = Parts.all(gaia().askWhole(Harbour.question(STAY)));
        assertThat(answer.error()).isNull();
        assertThat(answer.text())
                .isEqualTo(Parts.all(gaia().ask(Harbour.question(STAY))).text());
        assertThat(answer.finished().reason()).isEqualTo(FinishReason.ANSWERED);
    }

    @Test
    void sources_come_before_the_text_that_cites_them_and_the_end_comes_last() {
        Parts answer = Parts.all(gaia().ask(Harbour.question(STAY)));
        List<AnswerPart> parts = answer.received();
        int firstText = indexOf(AnswerPart.Text.class, parts);
        assertThat(indexOf(AnswerPart.Sources.class, parts)).isNotNegative().isLessThan(firstText);
        assertThat(indexOf(AnswerPart.Progress.class, parts)).isLessThan(firstText);
        assertThat(indexOf(AnswerPart.Finished.class, parts)).isEqualTo(parts.size() - 1);
    }

    @Test
    void an_answer_of_several_sentences_comes_in_several_parts() {
        Parts answer = Parts.all(gaia().ask(Harbour.question("What must be done before opening the storm gates?")));
        assertThat(answer.text()).contains("sound the horn twice").contains("\n\n- ");
        assertThat(answer.received())
                .filteredOn(AnswerPart.Text.class::isInstance)
                .hasSizeGreaterThan(1);
    }

    @Test
    void an_answer_over_several_datasets_names_the_dataset_of_each_source() {
        List<String> both = List.of("Logbook 01", Harbour.NAME);
        Parts answer = Parts.all(gaia().ask(new Question(STAY, both, Optional.empty(), Optional.empty())));
        assertThat(answer.sources()).isNotEmpty().extracting(Source::dataset).containsOnly(Harbour.NAME);
    }

    @Test
    void every_citation_has_its_source_and_every_quote_stands_in_its_passage() {
        Parts answer = Parts.all(gaia().ask(Harbour.question(STAY)));
        List<Integer> numbers = answer.sources().stream().map(Source::n).toList();
        Matcher citation = CITATION.matcher(answer.text());
        assertThat(citation.find()).isTrue();
        citation.reset().results().forEach(cited -> assertThat(numbers).contains(Integer.parseInt(cited.group(1))));
        for (Source source : answer.sources()) {
            assertThat(source.dataset()).isEqualTo(Harbour.NAME);
            assertThat(Harbour.FILES).contains(source.name());
            for (Passage passage : source.passages()) {
                assertThat(passage.score()).isBetween(0.0, 1.0);
                assertThat(passage.quotes())
                        .allSatisfy(quote -> assertThat(passage.text()).contains(quote));
            }
        }
    }

    @Test
    void a_cited_passage_stands_at_its_position_in_its_document() {
        Parts answer = Parts.all(gaia().ask(Harbour.question("What is the highest tide on record?")));
        assertThat(answer.text()).contains("5.8 metres");
        String id = answer.sources().get(0).documentId();
        if (!offers(Feature.DOCUMENTS, () -> get(gaia().document(Harbour.NAME, id)))) {
            return;
        }
        for (Source source : answer.sources()) {
            Document document = get(gaia().document(Harbour.NAME, source.documentId()));
            assertThat(document.name()).isEqualTo(source.name());
            for (Passage passage : source.passages()) {
                Document.Part part = document.passages().get(passage.position().orElseThrow());
                assertThat(part.text()).isEqualTo(passage.text());
                assertThat(part.place()).isEqualTo(passage.place());
            }
        }
    }

    @Test
    void what_the_documents_do_not_say_is_not_answered() {
        Parts answer = Parts.all(gaia().ask(Harbour.question("Who won the 1998 world cup?")));
        assertThat(answer.finished().reason()).isEqualTo(FinishReason.NO_ANSWER);
        assertThat(answer.text()).isNotBlank();
        assertThat(answer.sources()).isEmpty();
    }

    @Test
    void an_unknown_dataset_is_not_found() {
        assertThat(fault(() -> get(gaia().dataset("Lighthouse"))))
                .isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
        Question question = new Question(STAY, List.of("Lighthouse"), Optional.empty(), Optional.empty());
        assertThat(faultOfAsking(() -> gaia().ask(question))).isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
    }

    @Test
    void an_unknown_conversation_is_not_found() {
        GaiaFault expected = new AskedFault.ConversationNotFound("nobodys");
        assertThat(fault(() -> get(gaia().conversation("nobodys")))).isEqualTo(expected);
        assertThat(faultOfAsking(() -> gaia().ask(Harbour.question(STAY, "nobodys"))))
                .isEqualTo(expected);
    }

    @Test
    void an_unknown_document_is_not_found() {
        if (!offers(Feature.DOCUMENTS, () -> get(gaia().document(Harbour.NAME, "nobodys")))) {
            return;
        }
        assertThat(fault(() -> get(gaia().document(Harbour.NAME, "nobodys"))))
                .isEqualTo(new AskedFault.DocumentNotFound(Harbour.NAME, "nobodys"));
    }

    @Test
    void a_conversation_goes_on_and_can_be_read_again() {
        Parts first = Parts.all(gaia().ask(Harbour.question(STAY)));
        String id = first.finished().conversationId();
        Parts second = Parts.all(gaia().ask(Harbour.question("and what about the south pier?", id)));
        assertThat(second.finished().conversationId()).isEqualTo(id);
        assertThat(second.text()).contains("two hours");

        Conversation kept = get(gaia().conversation(id));
        assertThat(kept.name()).isEqualTo(first.finished().conversationName());
        assertThat(kept.exchanges()).hasSize(2);
        Conversation.Exchange exchange = kept.exchanges().get(0);
        assertThat(exchange.question()).isEqualTo(STAY);
        assertThat(exchange.answer()).isEqualTo(first.text());
        assertThat(exchange.datasets()).containsExactly(Harbour.NAME);
        assertThat(exchange.sources()).isEqualTo(first.sources());
    }

    @Test
    void an_answer_that_was_stopped_leaves_its_conversation_usable() {
        Parts first = Parts.all(gaia().ask(Harbour.question(STAY)));
        String id = first.finished().conversationId();
        Parts stopped = Parts.waiting(gaia().ask(Harbour.question("And what about the south pier?", id)));
        stopped.request(2);
        stopped.awaitCount(2).cancel();
        Parts next = Parts.all(gaia().ask(Harbour.question("Who is the harbour master?", id)));
        assertThat(next.text()).contains("Ingrid Solheim");
        assertThat(next.finished().conversationId()).isEqualTo(id);
        assertThat(get(gaia().conversation(id)).exchanges())
                .extracting(Conversation.Exchange::question)
                .startsWith(STAY)
                .contains("Who is the harbour master?");
    }

    @Test
    void the_latest_conversation_is_listed_first() {
        String id = Parts.all(gaia().ask(Harbour.question(STAY))).finished().conversationId();
        await().untilAsserted(() -> {
            String other = Parts.all(gaia().ask(Harbour.question("Who is the harbour master?")))
                    .finished()
                    .conversationId();
            assertThat(get(gaia().conversations(ConversationQuery.ALL)).conversations())
                    .extracting(ConversationPage.Listed::id)
                    .contains(id)
                    .startsWith(other);
        });
    }

    private static int indexOf(Class<? extends AnswerPart> type, List<AnswerPart> parts) {
        return parts.stream().map(AnswerPart::getClass).toList().indexOf(type);
    }
}
