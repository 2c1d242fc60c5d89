package org.gaiachat.gaia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the port must do, over the datasets that {@link Harbour} lays out. */
public abstract class GaiaContract {

    private static final Pattern CITATION = Pattern.compile("\\[(\\d+)\\]");
    private static final String STAY = "How long may a visiting boat stay at the north pier?";

    /** The adapter under test; the same for all tests of a class. */
    protected abstract Gaia gaia();

    @BeforeEach
    void await_the_documents() {
        Harbour.awaitReady(gaia(), Harbour.NAME, Harbour.FILES.size());
    }

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
    void no_more_parts_come_than_were_asked_for() {
        Parts answer = Parts.waiting(gaia().ask(Harbour.question(STAY)));
        assertThat(answer.received()).isEmpty();
        for (int asked = 1; !answer.ended(); asked++) {
            answer.request(1);
            answer.awaitCount(asked);
            assertThat(answer.received()).hasSizeLessThanOrEqualTo(asked);
            if (answer.received().get(answer.received().size() - 1) instanceof AnswerPart.Finished) {
                answer.awaitEnd();
            }
        }
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void a_cancelled_answer_gives_nothing_more() {
        Parts answer = Parts.waiting(gaia().ask(Harbour.question(STAY)));
        answer.request(1);
        answer.awaitCount(1).cancel();
        answer.request(100);
        // Another answer is asked and had whole meanwhile.
        assertThat(Parts.all(gaia().ask(Harbour.question(STAY))).complete()).isTrue();
        assertThat(answer.received()).hasSize(1);
        assertThat(answer.ended()).isFalse();
    }

    @Test
    void an_answer_has_one_subscriber() {
        var answer = gaia().ask(Harbour.question(STAY));
        assertThat(Parts.all(answer).complete()).isTrue();
        assertThat(Parts.waiting(answer).awaitEnd().error()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asking_for_no_parts_at_all_is_an_error() {
        Parts answer = Parts.waiting(gaia().ask(Harbour.question(STAY)));
        answer.request(0);
        assertThat(answer.awaitEnd().error()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unknown_dataset_is_not_found() {
        assertThat(fault(() -> get(gaia().dataset("Lighthouse"))))
                .isEqualTo(new GaiaFault.DatasetNotFound("Lighthouse"));
        Question question = new Question(STAY, List.of("Lighthouse"), Optional.empty(), Optional.empty());
        assertThat(faultOfAsking(question)).isEqualTo(new GaiaFault.DatasetNotFound("Lighthouse"));
    }

    @Test
    void an_unknown_conversation_is_not_found() {
        GaiaFault expected = new GaiaFault.ConversationNotFound("nobodys");
        assertThat(fault(() -> get(gaia().conversation("nobodys")))).isEqualTo(expected);
        assertThat(faultOfAsking(Harbour.question(STAY, "nobodys"))).isEqualTo(expected);
    }

    @Test
    void an_unknown_document_is_not_found() {
        assertThat(fault(() -> get(gaia().document(Harbour.NAME, "nobodys"))))
                .isEqualTo(new GaiaFault.DocumentNotFound(Harbour.NAME, "nobodys"));
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

    private GaiaFault faultOfAsking(Question question) {
        return fault(() -> {
            Throwable error = Parts.all(gaia().ask(question)).error();
            if (error instanceof RuntimeException known) {
                throw known;
            }
        });
    }

    private static GaiaFault fault(Runnable asking) {
        Throwable[] met = new Throwable[1];
        assertThatThrownBy(asking::run).satisfies(thrown -> met[0] = thrown);
        Throwable cause = met[0] instanceof CompletionException ? met[0].getCause() : met[0];
        assertThat(cause).isInstanceOf(GaiaException.class);
        return ((GaiaException) cause).fault();
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
