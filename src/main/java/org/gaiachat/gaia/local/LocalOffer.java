package org.gaiachat.gaia.local;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Llm;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchQuery;

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
        return work.later(() -> Llms.ALL);
    }
}
