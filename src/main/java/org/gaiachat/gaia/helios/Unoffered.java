package org.gaiachat.gaia.helios;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.Document;
import org.gaiachat.gaia.DocumentFile;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Llm;
import org.gaiachat.gaia.Refinement;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.gaia.Topic;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadSession;
import org.gaiachat.gaia.UploadedFile;

/** What this adapter does not offer, each told as such; {@link HeliosGaia#features()} names none of it. */
abstract class Unoffered implements Gaia {

    @Override
    public CompletionStage<Document> document(String dataset, String documentId) {
        return unoffered("the text of documents");
    }

    @Override
    public CompletionStage<DocumentFile> file(String dataset, String documentId) {
        return unoffered("the download of documents");
    }

    @Override
    public CompletionStage<ConversationPage.Listed> changeConversation(ConversationChange change) {
        return unoffered("changes of conversations");
    }

    @Override
    public CompletionStage<Void> deleteConversation(String conversationId) {
        return unoffered("the deletion of conversations");
    }

    @Override
    public CompletionStage<SearchPage> search(SearchQuery query) {
        return unoffered("exhaustive search");
    }

    @Override
    public Flow.Publisher<AnswerPart> refine(Refinement refinement) {
        throw new GaiaException(new GaiaFault.NotOffered("answers from chosen documents"));
    }

    @Override
    public CompletionStage<Void> feedback(Feedback feedback) {
        return unoffered("feedback");
    }

    @Override
    public CompletionStage<List<Llm>> llms() {
        return unoffered("the choice of a model");
    }

    @Override
    public CompletionStage<Dataset> createDataset(String name) {
        return unoffered("the creation of datasets");
    }

    @Override
    public CompletionStage<Void> deleteDataset(String name) {
        return unoffered("the deletion of datasets");
    }

    @Override
    public CompletionStage<Dataset> indexDataset(String name) {
        return unoffered("indexing on request");
    }

    @Override
    public CompletionStage<UploadSession> openUpload(String dataset) {
        return unoffered("uploads");
    }

    @Override
    public CompletionStage<UploadedFile> upload(Upload upload) {
        return unoffered("uploads");
    }

    @Override
    public CompletionStage<List<Topic>> topics(String dataset) {
        return unoffered("topics");
    }

    @Override
    public CompletionStage<Topic> topic(String dataset, String uuid) {
        return unoffered("topics");
    }

    @Override
    public CompletionStage<List<String>> topicQuestions(String dataset, String uuid) {
        return unoffered("topics");
    }

    private static <T> CompletionStage<T> unoffered(String what) {
        return CompletableFuture.failedFuture(new GaiaException(new GaiaFault.NotOffered(what)));
    }
}
