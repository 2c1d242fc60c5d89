package org.gaiachat.gaia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;

/** What is the same in the contract tests of all that Gaia offers beside answers. */
public abstract class OfferContract {

    static final String STAY = "How long may a visiting boat stay at the north pier?";

    /** The adapter under test; the same for all tests of a class. */
    protected abstract Gaia gaia();

    @BeforeEach
    void await_the_documents() {
        Harbour.awaitReady(gaia(), Harbour.NAME, Harbour.FILES.size());
    }

    String newConversation(String question) {
        return Parts.all(gaia().ask(Harbour.question(question))).finished().conversationId();
    }

    static ConversationChange pin(String id, boolean pinned) {
        return new ConversationChange(id, Optional.empty(), Optional.of(pinned));
    }

    static GaiaFault fault(Runnable asking) {
        Throwable[] met = new Throwable[1];
        assertThatThrownBy(asking::run).satisfies(thrown -> met[0] = thrown);
        Throwable cause = met[0] instanceof CompletionException ? met[0].getCause() : met[0];
        assertThat(cause).isInstanceOf(GaiaException.class);
        return ((GaiaException) cause).fault();
    }

    static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
