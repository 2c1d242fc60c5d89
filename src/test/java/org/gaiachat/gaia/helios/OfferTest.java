package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.Feature;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.gaia.Llm;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Refinement;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.gaia.UpstreamFault;
import org.junit.jupiter.api.Test;

/** What Gaia offers beside answers: as it is sent, and as it is understood in every spelling that clients met. */
class OfferTest extends HarbourTenant {

    private static final String LAST = "data: {\"data\":{\"queryUid\":\"q\",\"conversationId\":\"c\"}}\n\n";

    @Test
    void a_dataset_is_created_indexed_and_deleted() {
        gaia.json("/datasets", "{\"datasets\":[]}");
        assertThat(Faults.get(adapter.createDataset("Buoys")))
                .isEqualTo(new Dataset("Buoys", Optional.empty(), DatasetState.READY, 0));
        assertThat(last().body()).isEqualTo("{\"name\":\"Buoys\"}");
        gaia.json("/dataset/Buoys/index", "{}");
        assertThat(Faults.get(adapter.indexDataset("Buoys")).state()).isEqualTo(DatasetState.INDEXING);
        gaia.on("/dataset/Buoys/index", (call, line) -> line.reply(409, "application/json", "{}"));
        assertThat(Faults.get(adapter.indexDataset("Buoys")).state())
                .as("it runs already")
                .isEqualTo(DatasetState.INDEXING);
        gaia.on("/dataset/Buoys", (call, line) -> line.raw("HTTP/1.1 204 Deleted\r\n\r\n"));
        Faults.get(adapter.deleteDataset("Buoys"));
        assertThat(last().method()).isEqualTo("DELETE");
    }

    @Test
    void a_change_that_gaia_refuses_is_told_by_its_code_or_its_status() {
        gaia.on("/datasets", (call, line) -> line.reply(409, "application/json", "{\"errorCode\":\"kAlreadyExists\"}"));
        assertThat(Faults.of(adapter.createDataset("A"))).isEqualTo(new DatasetFault.DatasetNameTaken("A"));
        gaia.on(
                "/datasets",
                (call, line) -> line.reply(
                        400, "application/json", "{\"errorCode\":\"kDatasetLimitReached\",\"message\":\"x\"}"));
        assertThat(Faults.of(adapter.createDataset("A"))).isEqualTo(new DatasetFault.DatasetLimitReached(50));
        gaia.on("/datasets", (call, line) -> line.reply(403, "text/html", "<html>"));
        assertThat(Faults.of(adapter.createDataset("A"))).isEqualTo(new UpstreamFault.NotAllowed());
        gaia.json("/datasets", "[]");
        assertThat(Faults.of(adapter.deleteDataset("A"))).isEqualTo(new AskedFault.DatasetNotFound("A"));
        assertThat(Faults.of(adapter.indexDataset("A"))).isEqualTo(new AskedFault.DatasetNotFound("A"));
    }

    @Test
    void everything_that_fits_is_found_page_by_page() {
        gaia.json("/ask/exhaustive", """
                {"queryUid":"s","totalCount":7,"paginationToken":"p2","documents":[
                 {"documentId":"d","name":"n","absolutePath":"/n","citations":[{"textSnippet":"t","cosineScore":0.5}]},
                 {"docId":"e","filename":"m","filepath":"/m","snippet":"u","score":0.25}]}""");
        SearchPage page =
                Faults.get(adapter.search(new SearchQuery("Harbour", "pier", 20, Optional.of("p1"), Optional.of("c"))));
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.nextPageToken()).contains("p2");
        assertThat(page.documents()).extracting("documentId").containsExactly("d", "e");
        assertThat(page.documents()).extracting("score").containsExactly(0.5, 0.25);
        assertThat(last().method()).isEqualTo("PUT");
        assertThat(last().body())
                .isEqualTo("{\"datasetName\":\"Harbour\",\"queryString\":\"pier\",\"pageSize\":20,"
                        + "\"paginationToken\":\"p1\",\"conversationId\":\"c\"}");
        gaia.json("/ask/exhaustive", "{\"queryUid\":\"s\",\"documents\":null,\"paginationToken\":null}");
        page = Faults.get(adapter.search(search("Harbour")));
        assertThat(page.total()).isZero();
        assertThat(page.nextPageToken()).isEmpty();
    }

    @Test
    void a_tenant_without_search_is_told_from_an_unknown_dataset() {
        assertThat(Faults.of(adapter.search(search("Lighthouse"))))
                .isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
        assertThat(adapter.features()).contains(Feature.SEARCH);
        assertThat(Faults.of(adapter.search(search("Harbour"))))
                .isEqualTo(new AskedFault.NotOffered("exhaustive search"));
        assertThat(adapter.features()).doesNotContain(Feature.SEARCH);
    }

    @Test
    void an_answer_is_refined_over_the_stream_or_in_one_piece_and_keeps_its_conversation() {
        gaia.on("/ask/stream", (call, line) -> line.stream().chunk(LAST).end());
        assertThat(Parts.all(adapter.ask(SampleStreams.QUESTION)).complete()).isTrue();
        gaia.json("/ask/refine", "{\"responseString\":\"72 hours\",\"queryUid\":\"q2\"}");
        var refinement = new Refinement("q", "How long?", List.of("Harbour"), List.of("d", "~ZC8x"));
        Parts whole = Parts.all(adapter.refine(refinement));
        assertThat(whole.text()).isEqualTo("72 hours");
        assertThat(whole.finished().conversationId()).isEqualTo("c");
        assertThat(last().body())
                .isEqualTo("{\"queryUid\":\"q\",\"datasetNames\":[\"Harbour\"],\"queryString\":\"How long?\","
                        + "\"docIds\":[\"d\",\"d/1\"]}");
        gaia.on("/ask/refine/stream", (call, line) -> line.stream()
                .chunk("data: {\"data\":{\"responseString\":\"72\"}}\n\n" + LAST)
                .end());
        assertThat(Parts.all(adapter.refine(refinement)).text()).isEqualTo("72");
        gaia.on(
                "/ask/refine/stream",
                (call, line) -> line.reply(404, "application/json", "{\"errorCode\":\"kDocumentNotFound\"}"));
        int before = gaia.calls().size();
        assertThat(Faults.of(Parts.all(adapter.refine(refinement))))
                .isEqualTo(new AskedFault.DocumentNotFound("Harbour", "d"));
        assertThat(gaia.calls().size() - before)
                .as("the code said what is missing")
                .isEqualTo(1);
    }

    @Test
    void feedback_goes_to_the_vendors_path_first_and_a_refusal_is_told() {
        var feedback = new Feedback("q", false, Optional.of("Too short."));
        gaia.json("/ask/feedback", "{}");
        Faults.get(adapter.feedback(feedback));
        assertThat(last().body())
                .isEqualTo("{\"queryUid\":\"q\",\"feedbackText\":\"Too short.\",\"feedback\":\"negative\"}");
        gaia.json("/query-feedback", "{}");
        for (int status : List.of(404, 400)) {
            gaia.on("/ask/feedback", (call, line) -> line.reply(status, "text/html", "<html>"));
            Faults.get(adapter.feedback(feedback));
            assertThat(last().body())
                    .isEqualTo("{\"queryUid\":\"q\",\"feedbackText\":\"Too short.\",\"isGood\":false}");
        }
        gaia.on("/ask/feedback", (call, line) -> line.reply(403, "application/json", "{}"));
        assertThat(Faults.of(adapter.feedback(feedback))).isEqualTo(new UpstreamFault.NotAllowed());
    }

    @Test
    void a_conversation_is_renamed_pinned_and_deleted() {
        gaia.json("/conversations", "{\"unpinned\":[{\"conversationId\":\"c\",\"displayName\":\"Old\"}]}");
        gaia.json("/conversations/c", "{}");
        ConversationPage.Listed changed = Faults.get(
                adapter.changeConversation(new ConversationChange("c", Optional.of("New"), Optional.empty())));
        assertThat(changed.name()).isEqualTo("New");
        assertThat(last().method()).isEqualTo("PUT");
        assertThat(last().body()).isEqualTo("{\"displayName\":\"New\",\"pinned\":false}");
        gaia.on(
                "/conversations/c",
                (call, line) -> line.reply(call.method().equals("PUT") ? 405 : 200, "application/json", "{}"));
        changed = Faults.get(
                adapter.changeConversation(new ConversationChange("c", Optional.empty(), Optional.of(true))));
        assertThat(changed.pinned()).isTrue();
        assertThat(last().method()).isEqualTo("PATCH");
        assertThat(last().body()).isEqualTo("{\"displayName\":\"Old\",\"pinned\":true}");
        gaia.on("/conversations/c", (call, line) -> line.raw("HTTP/1.1 204 Gone\r\n\r\n"));
        Faults.get(adapter.deleteConversation("c"));
        assertThat(Faults.of(adapter.deleteConversation("gone")))
                .isEqualTo(new AskedFault.ConversationNotFound("gone"));
    }

    @Test
    void models_that_are_disabled_are_not_listed_and_a_question_names_both_name_and_id() {
        gaia.json("/llms", """
                {"llms":[{"name":"Standard","id":"STD","isDefault":true,"type":"x"},{"name":"Old","isDisabled":true},
                 {"name":"Cohesity LLM Advanced","id":"ADV","isDefault":false,"url":null}]}""");
        assertThat(Faults.get(adapter.llms()))
                .containsExactly(new Llm("Standard", true), new Llm("Cohesity LLM Advanced", false));
        gaia.on("/ask/stream", (call, line) -> line.stream().chunk(LAST).end());
        Parts.all(adapter.ask(
                new Question("How long?", List.of("Harbour"), Optional.empty(), Optional.of("Cohesity LLM Advanced"))));
        assertThat(last().body()).contains("\"llmName\":\"Cohesity LLM Advanced\",\"llmId\":\"ADV\"");
        gaia.on("/ask/stream", (call, line) -> line.reply(400, "application/json", "{\"errorCode\":\"kLlmNotFound\"}"));
        assertThat(Faults.of(Parts.all(adapter.ask(
                        new Question("How long?", List.of("Harbour"), Optional.empty(), Optional.of("Oracle"))))))
                .isEqualTo(new AskedFault.LlmNotFound("Oracle"));
    }

    @Test
    void a_search_ends_where_the_tenant_repeats_its_token_or_finds_nothing_more() {
        gaia.json("/ask/exhaustive", "{\"documents\":[{\"documentId\":\"d\"}],\"paginationToken\":\"t\"}");
        assertThat(Faults.get(adapter.search(search("Harbour"))).nextPageToken())
                .contains("t");
        assertThat(Faults.get(adapter.search(search("Harbour").after("t"))).nextPageToken())
                .isEmpty();
        gaia.json("/ask/exhaustive", "{\"documents\":[],\"paginationToken\":\"u\"}");
        assertThat(Faults.get(adapter.search(search("Harbour").after("t"))).nextPageToken())
                .isEmpty();
    }

    private static SearchQuery search(String dataset) {
        return new SearchQuery(dataset, "pier", 20, Optional.empty(), Optional.empty());
    }
}
