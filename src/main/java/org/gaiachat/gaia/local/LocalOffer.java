package org.gaiachat.gaia.local;

import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.Gaia;

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
}
