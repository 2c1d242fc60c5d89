package org.gaiachat.gaia.helios;

import java.net.ProxySelector;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetPage;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Engine;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Reachability;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.settings.Secret;
import org.gaiachat.telemetry.Telemetry;
import org.gaiachat.upstream.ProxyChoice;

/** Cohesity Gaia over its REST API, with one client that keeps its connections. */
public final class HeliosGaia extends HeliosOffer implements AutoCloseable {

    private final HeliosParts parts;

    private HeliosGaia(HeliosParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Opens the adapter. Nothing is sent before something is asked: Gaia may come up later than this server. */
    public static HeliosGaia open(HeliosSettings settings) {
        return open(settings, Telemetry.OFF);
    }

    /** Opens the adapter; its calls of Gaia are measured. */
    public static HeliosGaia open(HeliosSettings settings, Telemetry telemetry) {
        var proxies = new ProxyChoice(System.getenv(), ProxySelector.getDefault());
        return new HeliosGaia(HeliosParts.of(new Wire(settings, new Circuit(), proxies, telemetry)));
    }

    static HeliosGaia open(HeliosSettings settings, Circuit circuit, ProxyChoice proxies) {
        return new HeliosGaia(HeliosParts.of(new Wire(settings, circuit, proxies, Telemetry.OFF)));
    }

    /** The same Gaia, asked with another key over the same connections. It is closed with this one. */
    public Gaia with(Secret key) {
        return new HeliosGaia(HeliosParts.of(parts.wire().with(new ApiKeySource.Given(key))));
    }

    @Override
    public Engine engine() {
        return Engine.GAIA;
    }

    @Override
    public Reachability reachability() {
        return parts.wire().circuit().reachability();
    }

    @Override
    public CompletionStage<DatasetPage> datasets(DatasetQuery query) {
        return parts.datasets().page(query);
    }

    @Override
    public CompletionStage<DatasetDetails> dataset(String name) {
        return parts.detail().of(name);
    }

    @Override
    public Flow.Publisher<AnswerPart> ask(Question question) {
        return parts.answers().ask(question);
    }

    @Override
    public Flow.Publisher<AnswerPart> askWhole(Question question) {
        return parts.answers().askWhole(question);
    }

    @Override
    public CompletionStage<ConversationPage> conversations(ConversationQuery query) {
        return parts.conversations().page(query);
    }

    @Override
    public CompletionStage<Conversation> conversation(String conversationId) {
        return parts.history().of(conversationId);
    }

    /** Takes the threads away: what is asked from now on fails. */
    @Override
    public void close() {
        parts.wire().close();
    }
}
