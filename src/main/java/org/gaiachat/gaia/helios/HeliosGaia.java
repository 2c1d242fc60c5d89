package org.gaiachat.gaia.helios;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetPage;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Engine;
import org.gaiachat.gaia.Feature;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Question;

/** Cohesity Gaia over its REST API, with one client that keeps its connections. */
public final class HeliosGaia extends Unoffered implements AutoCloseable {

    private final Wire wire;
    private final DatasetList datasets;
    private final ConversationList conversations;
    private final ChatHistory history;

    private HeliosGaia(Wire wire) {
        this.wire = wire;
        datasets = new DatasetList(wire);
        conversations = new ConversationList(wire);
        history = new ChatHistory(wire, datasets, conversations);
    }

    /** Opens the adapter. Nothing is sent before something is asked: Gaia may come up later than this server. */
    public static HeliosGaia open(HeliosSettings settings) {
        return new HeliosGaia(new Wire(settings));
    }

    @Override
    public Engine engine() {
        return Engine.GAIA;
    }

    @Override
    public Set<Feature> features() {
        return Set.of();
    }

    @Override
    public CompletionStage<DatasetPage> datasets(DatasetQuery query) {
        return datasets.page(query);
    }

    @Override
    public CompletionStage<DatasetDetails> dataset(String name) {
        if (name.matches("\\.{1,2}")) {
            // As a part of a path it would mean another path.
            return CompletableFuture.failedFuture(new GaiaException(new GaiaFault.DatasetNotFound(name)));
        }
        return wire.get("/dataset/" + Requests.segment(name) + "/details", Map.of())
                .thenCompose(reply -> reply.absent()
                        ? datasets.find(name).thenApply(listed -> listedOnly(name, listed))
                        : CompletableFuture.completedFuture(
                                new DatasetFields(Fields.of(reply.json("a dataset's details"))).details(name)));
    }

    @Override
    public Flow.Publisher<AnswerPart> ask(Question question) {
        return new AnswerPublisher(subscriber -> new AnswerSubscription(
                subscriber, new Asking(wire, datasets, question), wire.threads().work()));
    }

    @Override
    public CompletionStage<ConversationPage> conversations(ConversationQuery query) {
        return conversations.page(query);
    }

    @Override
    public CompletionStage<Conversation> conversation(String conversationId) {
        return history.of(conversationId);
    }

    /** Takes the threads away: what is asked from now on fails. */
    @Override
    public void close() {
        wire.close();
    }

    /** A tenant without details still lists the dataset; one that does not list it has none. */
    private static DatasetDetails listedOnly(String name, Optional<Dataset> listed) {
        return listed.map(dataset -> DatasetFields.details(dataset, dataset.documents(), Optional.empty()))
                .orElseThrow(() -> new GaiaException(new GaiaFault.DatasetNotFound(name)));
    }
}
