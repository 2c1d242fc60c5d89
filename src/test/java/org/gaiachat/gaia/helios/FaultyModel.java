package org.gaiachat.gaia.helios;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gaiachat.gaia.llm.LanguageModel;
import org.gaiachat.gaia.llm.ModelSettings;
import org.gaiachat.settings.ApiKeySource;

/**
 * The server of a language model that can be told to fail: real sockets, and whatever a test says over them. Until it is
 * told otherwise it answers with the text of all passages, each cited.
 */
public final class FaultyModel implements AutoCloseable {

    /** How the model is called. */
    public static final String NAME = "llama3.2:3b";

    /** What nobody may ever see but the model. */
    public static final String KEY = "canary-77d01e5b-model-key";

    /** The end of every stream that is as it should be. */
    public static final String DONE = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
            + "data: {\"choices\":[],\"usage\":{\"total_tokens\":9}}\n\ndata: [DONE]\n\n";

    private static final Pattern PASSAGE =
            Pattern.compile("<passage number=\"(\\d+)\"[^>]*>\n(.*?)\n</passage>", Pattern.DOTALL);

    /** What is said to one question. */
    public interface Script {
        void write(String request, Line line) throws Exception;
    }

    private final FaultyGaia server = new FaultyGaia();
    private volatile Script script = FaultyModel::quoteAll;

    public FaultyModel() {
        server.at("/v1/chat/completions", (call, line) -> script.write(call.body(), line));
    }

    /** What questions are answered with from now on. */
    public FaultyModel does(Script next) {
        script = next;
        return this;
    }

    /** Answers from now on with these pieces of text, each in an event of its own. */
    public FaultyModel says(String... pieces) {
        return does((request, line) -> say(line, pieces));
    }

    /** What {@code LOCAL_LLM_URL} is set to. */
    public URI url() {
        return URI.create("http://localhost:" + server.port() + "/v1");
    }

    /** What a model is reached with. */
    public static ModelSettings settings(URI url, Duration silence, Optional<String> key) {
        return new ModelSettings(url, NAME, key.map(one -> ApiKeySource.checked("LOCAL_LLM_API_KEY", one)), silence);
    }

    /** This model, to be asked. */
    public LanguageModel model() {
        return LanguageModel.open(settings(url(), Duration.ofSeconds(10), Optional.of(KEY)));
    }

    /** The bodies of all requests. */
    public List<String> requests() {
        return server.calls().stream().map(FaultyGaia.Call::body).toList();
    }

    /** The headers of all requests, their names in small letters. */
    public List<Map<String, String>> headers() {
        return server.calls().stream().map(FaultyGaia.Call::headers).toList();
    }

    /** How many connections were made. */
    public int connections() {
        return server.connections();
    }

    /** An event with a piece of text. */
    public static String delta(String text) {
        return event("content", text);
    }

    /** An event with a text under another name. */
    public static String event(String name, String text) {
        var delta = Json.createObjectBuilder().add(name, text);
        var choice = Json.createObjectBuilder().add("index", 0).add("delta", delta);
        return "data: "
                + Json.createObjectBuilder()
                        .add("object", "chat.completion.chunk")
                        .add("choices", Json.createArrayBuilder().add(choice))
                        .build()
                + "\n\n";
    }

    /** Says all of it, with the end that it should have. */
    public static void say(Line line, String... pieces) throws IOException {
        line.stream()
                .chunk("data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n");
        for (String piece : pieces) {
            line.chunk(delta(piece));
        }
        line.raw(Integer.toHexString(DONE.length()) + "\r\n" + DONE + "\r\n0\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void quoteAll(String request, Line line) throws IOException {
        say(
                line,
                PASSAGE.matcher(lastMessage(request))
                        .results()
                        .map(FaultyModel::quoted)
                        .toArray(String[]::new));
    }

    private static String quoted(MatchResult passage) {
        return passage.group(2) + " [" + passage.group(1) + "]\n\n";
    }

    private static String lastMessage(String request) {
        var messages = Json.createReader(new StringReader(request)).readObject().getJsonArray("messages");
        return messages.getJsonObject(messages.size() - 1).getString("content");
    }
}
