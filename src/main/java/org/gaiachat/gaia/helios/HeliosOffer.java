package org.gaiachat.gaia.helios;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.Document;
import org.gaiachat.gaia.DocumentFile;
import org.gaiachat.gaia.Feature;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Llm;
import org.gaiachat.gaia.Refinement;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.gaia.Topic;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadSession;
import org.gaiachat.gaia.UploadedFile;

/** What Gaia may offer beside answers and reading; each tenant shows what of it it has. */
abstract class HeliosOffer implements Gaia {

    private final HeliosParts parts;

    HeliosOffer(HeliosParts parts) {
        this.parts = parts;
    }

    @Override
    public Set<Feature> features() {
        return parts.offer().features();
    }

    /** Gaia has no way to the text of a document, documented or seen. */
    @Override
    public CompletionStage<Document> document(String dataset, String documentId) {
        return CompletableFuture.failedFuture(new GaiaException(new AskedFault.NotOffered("the text of documents")));
    }

    @Override
    public CompletionStage<DocumentFile> file(String dataset, String documentId) {
        return seen(Feature.DOWNLOADS, parts.downloads().file(dataset, documentId));
    }

    @Override
    public CompletionStage<ConversationPage.Listed> changeConversation(ConversationChange change) {
        return seen(Feature.CONVERSATION_CHANGES, parts.conversationChanges().change(change));
    }

    @Override
    public CompletionStage<Void> deleteConversation(String conversationId) {
        return seen(Feature.CONVERSATION_CHANGES, parts.conversationChanges().delete(conversationId));
    }

    @Override
    public CompletionStage<SearchPage> search(SearchQuery query) {
        return seen(Feature.SEARCH, parts.searching().page(query));
    }

    @Override
    public Flow.Publisher<AnswerPart> refine(Refinement refinement) {
        return parts.answers().refine(refinement);
    }

    @Override
    public CompletionStage<Void> feedback(Feedback feedback) {
        return seen(Feature.FEEDBACK, parts.judging().keep(feedback));
    }

    @Override
    public CompletionStage<List<Llm>> llms() {
        return seen(Feature.LLMS, parts.llms().all());
    }

    @Override
    public CompletionStage<Dataset> createDataset(String name) {
        return seen(Feature.DATASET_CHANGES, parts.changes().create(name));
    }

    @Override
    public CompletionStage<Void> deleteDataset(String name) {
        return seen(Feature.DATASET_CHANGES, parts.changes().delete(name));
    }

    @Override
    public CompletionStage<Dataset> indexDataset(String name) {
        return seen(Feature.DATASET_CHANGES, parts.changes().index(name));
    }

    @Override
    public CompletionStage<UploadSession> openUpload(String dataset) {
        return seen(Feature.UPLOADS, parts.uploads().open(dataset));
    }

    @Override
    public CompletionStage<UploadedFile> upload(Upload upload) {
        return seen(Feature.UPLOADS, parts.uploads().take(upload));
    }

    @Override
    public CompletionStage<List<Topic>> topics(String dataset) {
        return seen(Feature.TOPICS, parts.topics().of(dataset));
    }

    @Override
    public CompletionStage<Topic> topic(String dataset, String uuid) {
        return seen(Feature.TOPICS, parts.topics().topic(dataset, uuid));
    }

    @Override
    public CompletionStage<List<String>> topicQuestions(String dataset, String uuid) {
        return seen(Feature.TOPICS, parts.topics().questions(dataset, uuid));
    }

    private <T> CompletionStage<T> seen(Feature feature, CompletableFuture<T> asked) {
        return parts.offer().seen(feature, asked);
    }
}
