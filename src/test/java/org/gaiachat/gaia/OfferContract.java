package org.gaiachat.gaia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/**
 * What is the same in all contract tests.
 *
 * <p>An adapter that lacks a feature says so by {@link Gaia#features()}; then the contract is that whatever needs the
 * feature is refused in words, which the same test asserts in place of the rest.
 */
public abstract class OfferContract {

    static final String STAY = "How long may a visiting boat stay at the north pier?";

    /** The adapter under test; the same for all tests of a class. */
    protected abstract Gaia gaia();

    @BeforeEach
    void await_the_documents() {
        Harbour.awaitReady(gaia(), Harbour.NAME, Harbour.FILES.size());
    }

    /** Whether the adapter offers a feature; where it does not, asking for it must be refused as not offered. */
    boolean offers(Feature feature, Runnable asking) {
        boolean offered = gaia().features().contains(feature);
        if (!offered) {
            assertThat(fault(asking)).as(feature + " is not offered").isInstanceOf(AskedFault.NotOffered.class);
        }
        return offered;
    }

    /** The fault of an answer, whether it is known before anything is asked or only then. */
    static GaiaFault faultOfAsking(Supplier<Flow.Publisher<AnswerPart>> asking) {
        return fault(() -> {
            if (Parts.all(asking.get()).error() instanceof RuntimeException known) {
                throw known;
            }
        });
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
