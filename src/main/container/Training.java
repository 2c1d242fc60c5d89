import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of the server while the image is built, from which the Java run-time learns what it will need: it serves the
 * page and answers questions, so that the classes of both, and where their time goes, are in the cache that
 * {@code -XX:AOTCacheOutput} writes at the end.
 *
 * <p>Arguments: the file that the cache is written to, then the command that starts the server.
 */
class Training {

    private static final URI SERVER = URI.create("http://127.0.0.1:8080/");
    private static final int ROUNDS = 6;
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(?:\\./)?(assets/[^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        Path cache = Path.of(arguments[0]);
        var command = new ProcessBuilder(java.util.Arrays.asList(arguments).subList(1, arguments.length));
        command.environment().put("ASK_RATE_PER_MINUTE", "100000");
        Process server = command.inheritIO().start();
        try {
            new Training().use(server);
            server.destroy();
            if (!server.waitFor(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not end");
            }
        } finally {
            server.destroyForcibly();
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("The training run left no cache");
        }
    }

    private void use(Process server) throws IOException, InterruptedException {
        await(server, "health/ready", "\"UP\"");
        await(server, "api/datasets", "\"ready\"");
        String page = expect(200, get("c/42").header("Accept", "text/html"));
        for (int round = 0; round < ROUNDS; round++) {
            expect(200, get("").header("Accept", "text/html").header("Accept-Encoding", "br"));
            Matcher assets = ASSET.matcher(page);
            while (assets.find()) {
                expect(200, get(assets.group(1)).header("Accept-Encoding", "br"));
            }
            expect(200, get("api/config"));
            expect(200, get("api/datasets"));
            expect(200, get("health/ready"));
            expect(404, get("api/nothing-there"));
            ask(round % 2 == 0 ? "text/event-stream" : "application/json", round);
        }
    }

    private void ask(String media, int round) throws IOException, InterruptedException {
        String question = round % 3 == 0 ? "How do I run Gaia Chat in Docker?" : "Which documents can it read?";
        expect(200, get("api/answers")
                .header("Accept", media)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"question\":\"" + question + "\",\"datasets\":[\"" + dataset() + "\"]}")));
    }

    /** The guide, which is always there. */
    private String dataset() throws IOException, InterruptedException {
        Matcher name = Pattern.compile("\"name\":\"([^\"]+)\"").matcher(expect(200, get("api/datasets")));
        if (!name.find()) {
            throw new IllegalStateException("No dataset to ask");
        }
        return name.group(1);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(SERVER.resolve(path));
    }

    private String expect(int status, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.uri() + " answered " + answer.statusCode() + " instead of " + status + ": " + answer.body());
        }
        return answer.body();
    }

    private void await(Process server, String path, String wanted) throws InterruptedException {
        for (int tries = 0; tries < 1200 && server.isAlive(); tries++) {
            try {
                if (expect(200, get(path)).contains(wanted)) {
                    return;
                }
            } catch (IOException | IllegalStateException notYet) {
                // asked again
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException(path + " did not say " + wanted);
    }
}
