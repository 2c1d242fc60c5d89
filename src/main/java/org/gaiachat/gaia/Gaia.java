package org.gaiachat.gaia;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * What the application can ask of Gaia: the one place where it and the remote meet.
 *
 * <p>Nothing here blocks. A failure is a {@link GaiaException} that carries a {@link GaiaFault}: thrown at once where it
 * is known before anything is asked, else as the exceptional completion of the stage or the error of the publisher.
 * Implementations are safe for use by many threads.
 */
public interface Gaia {

    /** Which engine answers. */
    Engine engine();

    /** Whether the engine was there when it was last asked; nothing is asked to find out. */
    default Reachability reachability() {
        return Reachability.REACHED;
    }

    /** What this engine offers beyond answering questions; the page shows no control for what is missing. */
    Set<Feature> features();

    /** One page of the datasets whose name contains the query's words, in the order of their names. */
    CompletionStage<DatasetPage> datasets(DatasetQuery query);

    /**
     * One dataset with the state of its indexing and the documents that could not be read.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound}.
     */
    CompletionStage<DatasetDetails> dataset(String name);

    /**
     * Asks a question; the answer comes part by part, at the pace at which the subscriber requests parts.
     *
     * <p>The publisher is cold and takes one subscriber: the question is asked when it subscribes. Exactly one
     * {@link AnswerPart.Finished} ends a complete answer. Cancelling the subscription closes the upstream connection
     * and frees what the answer held.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound}, {@link AskedFault.ConversationNotFound} or
     * {@link AskedFault.LlmNotFound}, among others.
     */
    Flow.Publisher<AnswerPart> ask(Question question);

    /**
     * Asks like {@link #ask} for somebody who takes the answer only when it is complete: an engine may then answer in one
     * piece, which costs both sides less than a stream.
     */
    default Flow.Publisher<AnswerPart> askWhole(Question question) {
        return ask(question);
    }

    /**
     * The text of a document, cut into the passages that citations stand on. Offered with {@link Feature#DOCUMENTS}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound} or {@link AskedFault.DocumentNotFound}.
     */
    CompletionStage<Document> document(String dataset, String documentId);

    /** The conversations that are kept, the pinned ones first, and of both kinds the latest first. */
    CompletionStage<ConversationPage> conversations(ConversationQuery query);

    /**
     * One conversation with its questions and answers, the oldest first.
     *
     * <p>Fails with {@link AskedFault.ConversationNotFound}.
     */
    CompletionStage<Conversation> conversation(String conversationId);

    /**
     * Renames, pins or unpins a conversation. Offered with {@link Feature#CONVERSATION_CHANGES}.
     *
     * <p>Fails with {@link AskedFault.ConversationNotFound} or {@link AskedFault.PinnedTooMany}.
     */
    CompletionStage<ConversationPage.Listed> changeConversation(ConversationChange change);

    /**
     * Deletes a conversation with all that was asked in it. Offered with {@link Feature#CONVERSATION_CHANGES}.
     *
     * <p>Fails with {@link AskedFault.ConversationNotFound}.
     */
    CompletionStage<Void> deleteConversation(String conversationId);

    /**
     * One page of all documents of a dataset that fit a text. Offered with {@link Feature#SEARCH}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound} or {@link AskedFault.ConversationNotFound}.
     */
    CompletionStage<SearchPage> search(SearchQuery query);

    /**
     * Answers a question once more, from chosen documents only; the answer comes as from {@link #ask}. Offered with
     * {@link Feature#REFINEMENT}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound} or {@link AskedFault.DocumentNotFound}, among others.
     */
    Flow.Publisher<AnswerPart> refine(Refinement refinement);

    /** Keeps what somebody thought of an answer; it is kept when the stage completes. Offered with {@link Feature#FEEDBACK}. */
    CompletionStage<Void> feedback(Feedback feedback);

    /** The models that can be asked to write an answer. Offered with {@link Feature#LLMS}. */
    CompletionStage<List<Llm>> llms();

    /**
     * Creates an empty dataset. Offered with {@link Feature#DATASET_CHANGES}.
     *
     * <p>Fails with {@link DatasetFault.DatasetNameInvalid}, {@link DatasetFault.DatasetNameTaken} or
     * {@link DatasetFault.DatasetLimitReached}.
     */
    CompletionStage<Dataset> createDataset(String name);

    /**
     * Deletes a dataset. Offered with {@link Feature#DATASET_CHANGES}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound} or {@link DatasetFault.DatasetBuiltIn}.
     */
    CompletionStage<Void> deleteDataset(String name);

    /**
     * Reads all documents of a dataset again; completes once that has begun. Until a document's turn comes, it is asked
     * as it was. Offered with {@link Feature#DATASET_CHANGES}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound}.
     */
    CompletionStage<Dataset> indexDataset(String name);

    /**
     * Opens a session for uploads into a dataset. Offered with {@link Feature#UPLOADS}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound} or {@link DatasetFault.DatasetBuiltIn}.
     */
    CompletionStage<UploadSession> openUpload(String dataset);

    /**
     * Takes a file into the dataset of its session; it is kept when the stage completes, and indexed after that. Offered
     * with {@link Feature#UPLOADS}.
     *
     * <p>Fails with {@link DatasetFault.UploadSessionNotFound}, {@link DatasetFault.FileNameInvalid},
     * {@link DatasetFault.FileTooLarge}, {@link DatasetFault.DatasetFull}, {@link DatasetFault.DatasetTextFull} or {@link DatasetFault.UploadIncomplete}.
     */
    CompletionStage<UploadedFile> upload(Upload upload);

    /**
     * The file that a document was read from. Offered with {@link Feature#DOWNLOADS}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound} or {@link AskedFault.DocumentNotFound}.
     */
    CompletionStage<DocumentFile> file(String dataset, String documentId);

    /**
     * What a dataset is about, in two levels, the topic that tells most first. Offered with {@link Feature#TOPICS}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound}.
     */
    CompletionStage<List<Topic>> topics(String dataset);

    /**
     * One topic of a dataset, of either level. Offered with {@link Feature#TOPICS}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound} or {@link AskedFault.TopicNotFound}.
     */
    CompletionStage<Topic> topic(String dataset, String uuid);

    /**
     * Questions about a topic beyond those that come with it; none where there are no more. Offered with
     * {@link Feature#TOPICS}.
     *
     * <p>Fails with {@link AskedFault.DatasetNotFound} or {@link AskedFault.TopicNotFound}.
     */
    CompletionStage<List<String>> topicQuestions(String dataset, String uuid);
}
