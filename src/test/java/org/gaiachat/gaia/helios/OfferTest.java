package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.Feature;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Llm;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Refinement;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.gaia.Topic;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadedFile;
import org.gaiachat.gaia.UpstreamFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Gaia offers beside answers: as it is sent, and as it is understood in every spelling that clients met. */
class OfferTest {

    private static final String LAST = "data: {\"data\":{\"queryUid\":\"q\",\"conversationId\":\"c\"}}\n\n";

    private final FaultyGaia gaia =
            new FaultyGaia().json("/datasets", "{\"datasets\":[{\"id\":\"h1\",\"name\":\"Harbour\"}]}");
    private final HeliosGaia adapter = gaia.adapter();

    @AfterEach
    void close() throws Exception {
        gaia.close();
    }

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
    void topics_are_asked_for_by_id_and_read_in_every_spelling() {
        for (String body : List.of("""
                {"results":[{"uuid":"b","name":"Tides","percentage":20},{"uuid":"a","name":"Piers","percentage":60,
                  "subThemes":[{"uuid":"a1","name":"North","percentage":0.5}],"suggestedQuestions":["How long?"]}]}""", """
                {"discoveryResults":[{"uuid":"a","label":"Piers","coverage":0.6,"suggestedQuestions":["How long?"],
                  "children":[{"uuid":"a1","title":"North","coverage":0.005}]},{"uuid":"b","title":"Tides","coverage":0.2}]}""", """
                [{"uuid":"a","name":"Piers","chunkCoveragePercentage":60,"themes":[{"uuid":"a1","name":"North",
                  "chunkCoveragePercentage":0.5}],"suggestedQuestions":[{"question":"How long?"}]},
                 {"uuid":"b","name":"Tides","chunkCoveragePercentage":20}]""", """
                {"data":{"themes":[{"uuid":"a","name":"Piers","percentage":60,"suggestedQuestions":["How long?"],
                  "topics":[{"uuid":"a1","name":"North","percentage":0.5}]},{"uuid":"b","name":"Tides","percentage":20}]}}""")) {
            gaia.json("/dataset/h1/discovery", body);
            List<Topic> topics = Faults.get(adapter.topics("Harbour"));
            assertThat(topics).extracting(Topic::name).containsExactly("Piers", "Tides");
            assertThat(topics).extracting(Topic::coverage).containsExactly(0.6, 0.2);
            assertThat(topics.get(0).suggestedQuestions()).containsExactly("How long?");
            assertThat(topics.get(0).children())
                    .containsExactly(new Topic("a1", "North", 0.005, Optional.empty(), List.of(), List.of()));
        }
        assertThat(last().target()).endsWith("/dataset/h1/discovery?level=1&numLevels=2");
        assertThat(Faults.of(adapter.topics("Lighthouse"))).isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
    }

    @Test
    void a_topic_has_its_summary_and_more_questions() {
        gaia.json("/dataset/h1/discovery", "[{\"uuid\":\"a\",\"name\":\"Piers\"}]");
        for (String summary : List.of(
                "\"All about piers.\"",
                "{\"summary\":\"All about piers.\"}",
                "{\"data\":{\"description\":\"All about piers.\"}}")) {
            gaia.json("/dataset/h1/discovery/a/summary", summary);
            Topic topic = Faults.get(adapter.topic("Harbour", "a"));
            assertThat(topic.name()).isEqualTo("Piers");
            assertThat(topic.summary()).contains("All about piers.");
        }
        for (String questions : List.of("[\"One?\",\"Two?\"]", "{\"questions\":[{\"question\":\"One?\"},\"Two?\"]}")) {
            gaia.json("/dataset/h1/discovery/a/generate-more-questions", questions);
            assertThat(Faults.get(adapter.topicQuestions("Harbour", "a"))).containsExactly("One?", "Two?");
            assertThat(last().method()).isEqualTo("POST");
        }
        assertThat(Faults.of(adapter.topic("Harbour", "gone"))).isEqualTo(new AskedFault.TopicNotFound());
    }

    @Test
    void a_key_without_the_right_to_topics_finds_them_unavailable() {
        assertThat(adapter.features()).contains(Feature.TOPICS);
        gaia.on("/dataset/h1/discovery", (call, line) -> line.reply(403, "application/json", "{}"));
        assertThat(Faults.of(adapter.topics("Harbour"))).isInstanceOf(AskedFault.NotOffered.class);
        assertThat(adapter.features()).doesNotContain(Feature.TOPICS).contains(Feature.SEARCH);
        gaia.json("/dataset/h1/discovery", "[]");
        Faults.get(adapter.topics("Harbour"));
        assertThat(adapter.features()).contains(Feature.TOPICS).doesNotContain(Feature.DOCUMENTS);
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
    void a_file_travels_in_a_session_of_its_dataset_and_is_indexed() {
        gaia.json("/upload-session", "{\"uploadSessionId\":\"u 1\"}")
                .json("/dataset/Harbour", "{}")
                .json("/dataset/Harbour/index", "{}")
                .json("/upload-file", "{}");
        var session = Faults.get(adapter.openUpload("Harbour"));
        assertThat(session.dataset()).isEqualTo("Harbour");
        assertThat(last().body()).isEqualTo("{\"name\":\"Harbour\",\"uploadSessionId\":\"u 1\"}");
        var file = new Upload(session.id(), "Pläne.md", OptionalLong.of(5), BodyPublishers.ofString("piers"));
        assertThat(Faults.get(adapter.upload(file))).isEqualTo(new UploadedFile("Harbour", "Pläne.md", 5));
        var call = call("/upload-file");
        assertThat(call.body()).isEqualTo("piers");
        assertThat(call.headers())
                .containsEntry("x-upload-session-id", "u 1")
                .containsEntry("x-file-name", "Pl%C3%A4ne.md")
                .containsEntry("x-file-size", "5")
                .containsEntry("content-type", "application/octet-stream");
        assertThat(last().path()).isEqualTo("/gaia/dataset/Harbour/index");
    }

    @Test
    void a_hundred_megabytes_travel_at_the_pace_of_gaia_and_not_through_the_memory() {
        gaia.json("/upload-session", "{\"uploadSessionId\":\"u\"}")
                .json("/dataset/Harbour", "{}")
                .json("/dataset/Harbour/index", "{}")
                .json("/upload-file", "{}");
        var gate = new CountDownLatch(1);
        gaia.largeBodiesWaitFor(gate);
        String session = Faults.get(adapter.openUpload("Harbour")).id();
        var file = new GrowingFile(Upload.MOST_BYTES);
        var sent = adapter.upload(new Upload(session, "large.pdf", OptionalLong.of(Upload.MOST_BYTES), file));
        await().pollDelay(Duration.ofMillis(200)).until(() -> {
            long before = file.given();
            Thread.sleep(200); // until nothing is taken any more
            return before > 0 && file.given() == before;
        });
        assertThat(file.given()).isLessThan(30_000_000);
        gate.countDown();
        assertThat(Faults.get(sent).size()).isEqualTo(Upload.MOST_BYTES);
        assertThat(call("/upload-file").body()).isEqualTo(Upload.MOST_BYTES + " bytes");
    }

    @Test
    void a_file_keeps_its_name_in_a_header_that_can_carry_it() {
        gaia.json("/upload-session", "{\"uploadSessionId\":\"u\"}")
                .json("/dataset/Harbour", "{}")
                .json("/dataset/Harbour/index", "{}")
                .json("/upload-file", "{}");
        String session = Faults.get(adapter.openUpload("Harbour")).id();
        Faults.get(adapter.upload(
                new Upload(session, "Plan (50%) & more.md", OptionalLong.of(5), BodyPublishers.ofString("piers"))));
        assertThat(call("/upload-file").headers()).containsEntry("x-file-name", "Plan (50%) & more.md");
    }

    @Test
    void a_file_that_is_not_what_was_announced_is_refused() {
        gaia.json("/upload-session", "{\"uploadSessionId\":\"u\"}").json("/dataset/Harbour", "{}");
        String session = Faults.get(adapter.openUpload("Harbour")).id();
        gaia.json("/upload-file", "{}");
        var few = new Upload(session, "a.md", OptionalLong.of(9), BodyPublishers.ofString("piers"));
        assertThat(Faults.of(adapter.upload(few))).isEqualTo(new DatasetFault.UploadIncomplete());
        var many = new Upload(session, "a.md", OptionalLong.of(3), BodyPublishers.ofString("piers"));
        assertThat(Faults.of(adapter.upload(many))).isEqualTo(new DatasetFault.UploadIncomplete());
        assertThat(gaia.calls("/dataset/Harbour/index")).isZero();
        var stranger = new Upload("nobodys", "a.md", OptionalLong.of(5), BodyPublishers.ofString("piers"));
        assertThatThrownBy(() -> adapter.upload(stranger))
                .isInstanceOfSatisfying(GaiaException.class, met -> assertThat(met.fault())
                        .isEqualTo(new DatasetFault.UploadSessionNotFound()));
        gaia.on("/upload-file", (call, line) -> line.reply(410, "application/json", "{}"));
        var late = new Upload(session, "a.md", OptionalLong.of(5), BodyPublishers.ofString("piers"));
        assertThat(Faults.of(adapter.upload(late))).isEqualTo(new DatasetFault.UploadSessionNotFound());
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

    private FaultyGaia.Call last() {
        return gaia.calls().get(gaia.calls().size() - 1);
    }

    private FaultyGaia.Call call(String path) {
        return gaia.calls().stream()
                .filter(call -> call.path().equals("/gaia" + path))
                .findFirst()
                .orElseThrow();
    }

    private static SearchQuery search(String dataset) {
        return new SearchQuery(dataset, "pier", 20, Optional.empty(), Optional.empty());
    }
}
