package org.gaiachat.gaia.llm;

import java.lang.System.Logger.Level;
import java.net.ProxySelector;
import java.util.Optional;
import org.gaiachat.upstream.PooledClient;
import org.gaiachat.upstream.ProxyChoice;
import org.gaiachat.upstream.UpstreamThreads;

/** A language model that writes, behind OpenAI's API for chats. Safe for use by many threads. */
public final class LanguageModel implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LanguageModel.class.getName());

    private final ModelSettings settings;
    private final UpstreamThreads threads = new UpstreamThreads("gaia-llm", 4);
    private final ModelCircuit circuit;
    private final ModelRequests requests;
    private final PooledClient client;

    private LanguageModel(ModelSettings settings) {
        this.settings = settings;
        circuit = new ModelCircuit(settings.model());
        requests = new ModelRequests(settings);
        var proxies = new ProxyChoice(System.getenv(), ProxySelector.getDefault());
        client = PooledClient.open(settings.silence(), threads, proxies);
    }

    /** Makes ready to ask; nothing is sent before somebody asks. */
    public static LanguageModel open(ModelSettings settings) {
        return new LanguageModel(settings);
    }

    /** How its server calls it. */
    public String name() {
        return settings.model();
    }

    /**
     * Has a text written. It is read from the model no faster than it is taken.
     *
     * @param more run whenever {@link Writing#next} may have more, on a thread that must not be held
     */
    public Writing write(Prompt prompt, Runnable more) {
        Optional<ModelCircuit.Attempt> attempt = circuit.begin();
        if (attempt.isEmpty()) {
            return new Unasked("it has not answered several times in a row and is left alone for a moment");
        }
        var writing = new StreamedWriting(attempt.get(), settings.silence(), threads, more, this::tell);
        return writing.start(client, requests.of(prompt));
    }

    @Override
    public void close() {
        client.close();
        threads.close();
    }

    private void tell(String why) {
        LOG.log(
                Level.WARNING,
                "The language model {0} at {1} did not write an answer: {2}",
                settings.model(),
                settings.baseUrl().getAuthority(),
                why);
    }

    /** What was not even begun. */
    private record Unasked(String why) implements Writing {

        @Override
        public Optional<Written> next() {
            return Optional.of(new Written.Failed(why));
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
