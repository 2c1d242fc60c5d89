package org.gaiachat.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.Gaia;

/**
 * Those conversations of the engine's that began in one browser. The server keeps no list: the browser tells the ids that
 * it was given, and those that open for it are looked for among all.
 */
record OwnConversations(Gaia engine, VisitorSeal seal) {

    static final ConversationPage NONE = new ConversationPage(List.of(), Optional.empty());

    /** More than a tenant of hundreds of people has in the weeks that it keeps them; who has more sees the latest. */
    private static final int MOST_PAGES = 40;

    /** All of them at once, in the engine's order. */
    CompletionStage<ConversationPage> among(Collection<String> known) {
        Map<String, String> wanted = new HashMap<>();
        known.forEach(id -> seal.openConversation(id).ifPresent(opened -> wanted.put(opened, id)));
        return wanted.isEmpty()
                ? CompletableFuture.completedFuture(NONE)
                : read(Optional.empty(), wanted, new ArrayList<>(), MOST_PAGES);
    }

    private CompletionStage<ConversationPage> read(
            Optional<String> token, Map<String, String> wanted, List<Listed> found, int pages) {
        return engine.conversations(new ConversationQuery(token)).thenCompose(page -> {
            page.conversations().stream()
                    .filter(listed -> wanted.containsKey(listed.id()))
                    .map(listed ->
                            new Listed(wanted.get(listed.id()), listed.name(), listed.lastAsked(), listed.pinned()))
                    .forEach(found::add);
            boolean all = found.size() >= wanted.size() || page.nextPageToken().isEmpty() || pages == 1;
            return all
                    ? CompletableFuture.completedFuture(new ConversationPage(found, Optional.empty()))
                    : read(page.nextPageToken(), wanted, found, pages - 1);
        });
    }
}
