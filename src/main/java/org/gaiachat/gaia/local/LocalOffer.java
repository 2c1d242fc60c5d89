package org.gaiachat.gaia.local;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DocumentFile;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Llm;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.gaia.Topic;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadSession;
import org.gaiachat.gaia.UploadedFile;

/** What the embedded engine offers beside answers and reading: the rest of Gaia's offer. */
abstract class LocalOffer implements Gaia {

    private final LocalParts parts;
    private final EngineWork work;

    LocalOffer(LocalParts parts) {
        this.parts = parts;
        this.work = parts.work();
    }

    @Override
    public CompletionStage<ConversationPage.Listed> changeConversation(ConversationChange change) {
        return work.later(() -> parts.conversations().change(change));
    }

    @Override
    public CompletionStage<Void> deleteConversation(String conversationId) {
        return work.later(() -> parts.conversations().delete(conversationId));
    }

    @Override
    public CompletionStage<SearchPage> search(SearchQuery query) {
        return work.later(() -> {
            query.conversationId().ifPresent(parts.conversations()::require);
            return parts.offer().search().page(parts.catalog().dataset(query.dataset()), query);
        });
    }

    @Override
    public CompletionStage<Void> feedback(Feedback feedback) {
        return work.later(() -> parts.offer().feedback().keep(feedback));
    }

    @Override
    public CompletionStage<List<Llm>> llms() {
        return work.later(() -> parts.llms().all());
    }

    @Override
    public CompletionStage<Dataset> createDataset(String name) {
        return work.later(() -> {
            Dataset created = parts.catalog()
                    .dataset(parts.offer().folders().create(name))
                    .dataset();
            parts.indexing().rescan();
            return created;
        });
    }

    @Override
    public CompletionStage<Void> deleteDataset(String name) {
        return work.later(() -> {
            parts.offer().folders().delete(name);
            parts.indexing().rescan();
            work.executor().execute(parts.offer().folders()::purge);
        });
    }

    @Override
    public CompletionStage<Dataset> indexDataset(String name) {
        return work.later(() -> {
            DatasetContents dataset = parts.catalog().dataset(name);
            dataset.readAgain();
            parts.indexing().rescan();
            return dataset.dataset();
        });
    }

    @Override
    public CompletionStage<UploadSession> openUpload(String dataset) {
        return work.later(() -> parts.offer().uploads().open(dataset));
    }

    @Override
    public CompletionStage<UploadedFile> upload(Upload upload) {
        String dataset = parts.offer().uploads().dataset(upload.sessionId());
        parts.catalog().dataset(dataset).requireRoomForText();
        return parts.offer().uploads().take(upload).thenApply(file -> {
            parts.catalog().dataset(file.dataset()).change();
            return file;
        });
    }

    @Override
    public CompletionStage<DocumentFile> file(String dataset, String documentId) {
        return work.later(() -> parts.offer().files().file(parts.catalog().dataset(dataset), documentId));
    }

    @Override
    public CompletionStage<List<Topic>> topics(String dataset) {
        return work.later(() -> parts.offer().topics().all(parts.catalog().dataset(dataset)));
    }

    @Override
    public CompletionStage<Topic> topic(String dataset, String uuid) {
        return work.later(() -> parts.offer().topics().topic(parts.catalog().dataset(dataset), uuid));
    }

    @Override
    public CompletionStage<List<String>> topicQuestions(String dataset, String uuid) {
        return work.later(() -> parts.offer().topics().questions(parts.catalog().dataset(dataset), uuid));
    }
}
