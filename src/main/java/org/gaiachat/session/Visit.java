package org.gaiachat.session;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.Gaia;

/** One request of one visitor. */
public final class Visit {

    private final VisitorSeal seal;
    private final Supplier<String> address;
    private final Gaia engine;

    Visit(VisitorSeal seal, Supplier<String> address, Gaia engine) {
        this.seal = seal;
        this.address = address;
        this.engine = engine;
    }

    /** Whose it is: a secret of the visitor's, or made of one. To compare, never to show. */
    public String visitor() {
        return seal.visitor();
    }

    /** Where it comes from, as the server tells it: behind a proxy that is not trusted, the proxy's. To be asked for during the request. */
    public String address() {
        return address.get();
    }

    /** The engine as this visitor may use it. */
    public Gaia gaia() {
        return new SealedGaia(new AuditedGaia(engine, seal::pseudonym), seal);
    }

    /** What the engine calls a search that this visitor made; nothing where it is nobody's or somebody else's. */
    public Optional<String> search(String known) {
        return seal.openSearch(known);
    }

    /**
     * The conversations that this visitor may see: all, page by page, where they are shared; else those that began in this
     * browser, at once.
     *
     * @param known the ids that the browser was given and still knows; those of others are as good as none
     */
    public CompletionStage<ConversationPage> conversations(Collection<String> known, Optional<String> pageToken) {
        return seal.sharesConversations()
                ? engine.conversations(new ConversationQuery(pageToken))
                : new OwnConversations(engine, seal).among(known);
    }
}
