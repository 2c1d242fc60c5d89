package org.gaiachat.session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.ForwardingGaia;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Refinement;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadSession;
import org.gaiachat.gaia.UploadedFile;

/**
 * The engine as one visitor may use it: every conversation and every upload session goes out under an id that opens for
 * this visitor alone. An id that does not open never reaches the engine, so that one of somebody else's is not told apart
 * from one of nobody's (docs/adr/021).
 */
final class SealedGaia extends ForwardingGaia {

    private final Gaia engine;
    private final VisitorSeal seal;

    SealedGaia(Gaia engine, VisitorSeal seal) {
        super(engine);
        this.engine = engine;
        this.seal = seal;
    }

    @Override
    public Flow.Publisher<AnswerPart> ask(Question question) {
        return new SealedAnswer(engine.ask(opened(question)), seal);
    }

    @Override
    public Flow.Publisher<AnswerPart> askWhole(Question question) {
        return new SealedAnswer(engine.askWhole(opened(question)), seal);
    }

    @Override
    public Flow.Publisher<AnswerPart> refine(Refinement refinement) {
        return new SealedAnswer(engine.refine(refinement), seal);
    }

    /** All of them, where they are shared; else none: which are this visitor's, their browser knows ({@link Visit}). */
    @Override
    public CompletionStage<ConversationPage> conversations(ConversationQuery query) {
        return seal.sharesConversations()
                ? engine.conversations(query)
                : CompletableFuture.completedFuture(OwnConversations.NONE);
    }

    @Override
    public CompletionStage<Conversation> conversation(String conversationId) {
        return engine.conversation(opened(conversationId))
                .thenApply(found -> new Conversation(conversationId, found.name(), found.pinned(), found.exchanges()));
    }

    @Override
    public CompletionStage<Listed> changeConversation(ConversationChange change) {
        String known = change.conversationId();
        return engine.changeConversation(new ConversationChange(opened(known), change.name(), change.pinned()))
                .thenApply(listed -> new Listed(known, listed.name(), listed.lastAsked(), listed.pinned()));
    }

    @Override
    public CompletionStage<Void> deleteConversation(String conversationId) {
        return engine.deleteConversation(opened(conversationId));
    }

    @Override
    public CompletionStage<SearchPage> search(SearchQuery query) {
        return engine.search(new SearchQuery(
                        query.dataset(),
                        query.text(),
                        query.pageSize(),
                        query.pageToken(),
                        query.conversationId().map(this::opened)))
                .thenApply(page -> new SearchPage(
                        seal.search(page.queryUid()), page.documents(), page.total(), page.nextPageToken()));
    }

    @Override
    public CompletionStage<UploadSession> openUpload(String dataset) {
        return engine.openUpload(dataset)
                .thenApply(open -> new UploadSession(seal.upload(open.id()), open.dataset(), open.expiresAt()));
    }

    @Override
    public CompletionStage<UploadedFile> upload(Upload upload) {
        String session = seal.openUpload(upload.sessionId())
                .orElseThrow(() -> new GaiaException(new DatasetFault.UploadSessionNotFound()));
        return engine.upload(new Upload(session, upload.fileName(), upload.size(), upload.content()));
    }

    private Question opened(Question question) {
        Optional<String> conversation = question.conversationId().map(this::opened);
        return new Question(question.text(), question.datasets(), conversation, question.llm());
    }

    private String opened(String conversationId) {
        return seal.openConversation(conversationId)
                .orElseThrow(() -> new GaiaException(new AskedFault.ConversationNotFound(conversationId)));
    }
}
