package org.gaiachat.gaia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every adapter must do when it searches, refines and is judged. */
public abstract class SearchContract extends OfferContract {

    @Test
    void every_document_that_fits_is_found_once_with_its_passages() {
        SearchPage page = get(gaia().search(query("pier", 20, Optional.empty())));
        assertThat(page.total()).isEqualTo(page.documents().size()).isPositive();
        assertThat(page.nextPageToken()).isEmpty();
        assertThat(page.queryUid()).isNotBlank();
        assertThat(page.documents())
                .extracting(SearchPage.FoundDocument::documentId)
                .doesNotHaveDuplicates();
        for (SearchPage.FoundDocument document : page.documents()) {
            assertThat(Harbour.FILES).contains(document.name());
            assertThat(document.score()).isBetween(0.0, 1.0);
            assertThat(document.passages()).isNotEmpty().anySatisfy(passage -> assertThat(
                            passage.text().toLowerCase())
                    .contains("pier"));
            if (offers(Feature.DOCUMENTS, () -> get(gaia().document(Harbour.NAME, document.documentId())))) {
                assertThat(get(gaia().document(Harbour.NAME, document.documentId()))
                                .name())
                        .isEqualTo(document.name());
            }
        }
    }

    @Test
    void pages_of_one_give_the_same_documents_in_the_same_order() {
        SearchPage whole = get(gaia().search(query("harbour", 100, Optional.empty())));
        assertThat(whole.documents()).hasSizeGreaterThan(1);
        List<SearchPage.FoundDocument> one_by_one = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            SearchPage page = get(gaia().search(query("harbour", 1, token)));
            assertThat(page.total()).isEqualTo(whole.total());
            one_by_one.addAll(page.documents());
            token = page.nextPageToken();
        } while (token.isPresent());
        assertThat(one_by_one).isEqualTo(whole.documents());
    }

    @Test
    void what_stands_nowhere_is_found_nowhere() {
        SearchPage page = get(gaia().search(query("xylophone", 20, Optional.empty())));
        assertThat(page.total()).isZero();
        assertThat(page.documents()).isEmpty();
    }

    @Test
    void a_search_in_an_unknown_conversation_fails() {
        SearchQuery query = new SearchQuery(Harbour.NAME, "pier", 20, Optional.empty(), Optional.of("nobodys"));
        assertThat(fault(() -> get(gaia().search(query)))).isEqualTo(new AskedFault.ConversationNotFound("nobodys"));
    }

    @Test
    void a_refinement_streams_its_sources_text_and_end() {
        Parts first = Parts.all(gaia().ask(Harbour.question(STAY)));
        Parts again = Parts.waiting(
                gaia().refine(refinement(first, first.sources().get(0).documentId())));
        assertThat(again.received()).isEmpty();
        again.request(Long.MAX_VALUE);
        again.awaitEnd();
        assertThat(again.complete()).isTrue();
        assertThat(again.finished().queryUid())
                .isNotBlank()
                .isNotEqualTo(first.finished().queryUid());
    }

    @Test
    void a_search_of_an_unknown_dataset_fails() {
        SearchQuery query = new SearchQuery("Lighthouse", "pier", 20, Optional.empty(), Optional.empty());
        assertThat(fault(() -> get(gaia().search(query)))).isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
    }

    @Test
    void a_refined_answer_stands_on_the_chosen_documents_only_and_goes_on_with_the_conversation() {
        Parts first = Parts.all(gaia().ask(Harbour.question(STAY)));
        String cited = first.sources().get(0).documentId();
        Parts again = Parts.all(gaia().refine(refinement(first, cited)));
        assertThat(again.text()).contains("72 hours");
        assertThat(again.sources()).isNotEmpty().allMatch(source -> source.documentId()
                .equals(cited));
        assertThat(again.finished().conversationId()).isEqualTo(first.finished().conversationId());
        String other = get(gaia().search(query("tide", 20, Optional.empty()))).documents().stream()
                .filter(document -> document.name().equals("tides.pdf"))
                .findFirst()
                .orElseThrow()
                .documentId();
        Parts elsewhere = Parts.all(gaia().refine(refinement(first, other)));
        assertThat(elsewhere.sources()).allMatch(source -> source.documentId().equals(other));
        assertThat(elsewhere.text()).doesNotContain("72 hours");
    }

    @Test
    void an_answer_cannot_be_refined_from_an_unknown_document() {
        Parts first = Parts.all(gaia().ask(Harbour.question(STAY)));
        assertThat(faultOfAsking(() -> gaia().refine(refinement(first, "nobodys"))))
                .isEqualTo(new AskedFault.DocumentNotFound(Harbour.NAME, "nobodys"));
    }

    @Test
    void feedback_is_taken() {
        Parts first = Parts.all(gaia().ask(Harbour.question(STAY)));
        String uid = first.finished().queryUid();
        get(gaia().feedback(new Feedback(uid, true, Optional.empty())));
        get(gaia().feedback(new Feedback(uid, false, Optional.of("Too\nshort."))));
    }

    @Test
    void a_listed_model_answers_and_an_unknown_one_is_told() {
        List<Llm> llms = get(gaia().llms());
        assertThat(llms).filteredOn(Llm::isDefault).hasSize(1);
        assertThat(Parts.all(gaia().ask(asking(llms.get(0).name()))).complete()).isTrue();
        assertThat(faultOfAsking(() -> gaia().ask(asking("Oracle")))).isEqualTo(new AskedFault.LlmNotFound("Oracle"));
    }

    private static Question asking(String llm) {
        return new Question(STAY, List.of(Harbour.NAME), Optional.empty(), Optional.of(llm));
    }

    private static SearchQuery query(String text, int size, Optional<String> token) {
        return new SearchQuery(Harbour.NAME, text, size, token, Optional.empty());
    }

    private static Refinement refinement(Parts answer, String document) {
        return new Refinement(answer.finished().queryUid(), STAY, List.of(Harbour.NAME), List.of(document));
    }
}
