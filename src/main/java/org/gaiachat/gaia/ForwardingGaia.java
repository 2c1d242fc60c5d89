package org.gaiachat.gaia;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Hands everything on to another engine; what is to be different is overridden. */
public abstract class ForwardingGaia implements Gaia {

    private final Gaia engine;

    protected ForwardingGaia(Gaia engine) {
        this.engine = engine;
    }

    @Override
    public Engine engine() {
        return engine.engine();
    }

    @Override
    public Reachability reachability() {
        return engine.reachability();
    }

    @Override
    public Set<Feature> features() {
        return engine.features();
    }

    @Override
    public CompletionStage<DatasetPage> datasets(DatasetQuery query) {
        return engine.datasets(query);
    }

    @Override
    public CompletionStage<DatasetDetails> dataset(String name) {
        return engine.dataset(name);
    }

    @Override
    public Flow.Publisher<AnswerPart> ask(Question question) {
        return engine.ask(question);
    }

    @Override
    public Flow.Publisher<AnswerPart> askWhole(Question question) {
        return engine.askWhole(question);
    }

    @Override
    public CompletionStage<Document> document(String dataset, String documentId) {
        return engine.document(dataset, documentId);
    }

    @Override
    public CompletionStage<ConversationPage> conversations(ConversationQuery query) {
        return engine.conversations(query);
    }

    @Override
    public CompletionStage<Conversation> conversation(String conversationId) {
        return engine.conversation(conversationId);
    }

    @Override
    public CompletionStage<ConversationPage.Listed> changeConversation(ConversationChange change) {
        return engine.changeConversation(change);
    }

    @Override
    public CompletionStage<Void> deleteConversation(String conversationId) {
        return engine.deleteConversation(conversationId);
    }

    @Override
    public CompletionStage<SearchPage> search(SearchQuery query) {
        return engine.search(query);
    }

    @Override
    public Flow.Publisher<AnswerPart> refine(Refinement refinement) {
        return engine.refine(refinement);
    }

    @Override
    public CompletionStage<Void> feedback(Feedback feedback) {
        return engine.feedback(feedback);
    }

    @Override
    public CompletionStage<List<Llm>> llms() {
        return engine.llms();
    }

    @Override
    public CompletionStage<Dataset> createDataset(String name) {
        return engine.createDataset(name);
    }

    @Override
    public CompletionStage<Void> deleteDataset(String name) {
        return engine.deleteDataset(name);
    }

    @Override
    public CompletionStage<Dataset> indexDataset(String name) {
        return engine.indexDataset(name);
    }

    @Override
    public CompletionStage<UploadSession> openUpload(String dataset) {
        return engine.openUpload(dataset);
    }

    @Override
    public CompletionStage<UploadedFile> upload(Upload upload) {
        return engine.upload(upload);
    }

    @Override
    public CompletionStage<DocumentFile> file(String dataset, String documentId) {
        return engine.file(dataset, documentId);
    }

    @Override
    public CompletionStage<List<Topic>> topics(String dataset) {
        return engine.topics(dataset);
    }

    @Override
    public CompletionStage<Topic> topic(String dataset, String uuid) {
        return engine.topic(dataset, uuid);
    }

    @Override
    public CompletionStage<List<String>> topicQuestions(String dataset, String uuid) {
        return engine.topicQuestions(dataset, uuid);
    }
}
