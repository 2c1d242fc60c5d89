package org.gaiachat.gaia.helios;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaiachat.settings.ApiKeySource;

/**
 * A Gaia that can be told to fail: a program with real sockets that answers each path as a test says, or as the fault in
 * the path's first part does ({@link FaultCatalog}).
 */
final class FaultyGaia implements AutoCloseable {

    /** What nobody may ever see but Gaia. */
    static final String KEY = "canary-4be1a7c2-key";

    /** A request as it came. */
    record Call(String method, String target, Map<String, String> headers, String body) {
        String path() {
            return target.split("\\?")[0];
        }
    }

    /** How a path answers. */
    interface Answer {
        void write(Call call, Line line) throws Exception;
    }

    private static final int LARGE = 1024 * 1024;

    private final ServerSocket server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Answer otherwise =
            (asked, line) -> line.reply(404, "application/json", "{\"errorCode\":\"kNotFound\"}");
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final AtomicInteger connections = new AtomicInteger();
    private final CopyOnWriteArrayList<HeliosGaia> adapters = new CopyOnWriteArrayList<>();

    FaultyGaia() {
        this(plain());
    }

    FaultyGaia(ServerSocket server) {
        this.server = server;
        thread(this::accept);
    }

    /**
     * Runs until it is ended: {@code FaultyGaia 9090}, {@code FaultyGaia 9090 expired}, {@code FaultyGaia 9090
     * self-signed}. Set {@code GAIA_BASE_URL} to {@code http://localhost:9090/} and the name of a fault.
     */
    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9090;
        String tls = arguments.length > 1 ? arguments[1] : "none";
        new FaultyGaia(
                switch (tls) {
                    case "expired" -> FaultyTls.expired(port);
                    case "self-signed" -> FaultyTls.selfSigned(port);
                    default -> new ServerSocket(port);
                });
        System.out.println("Faults, each a path: " + String.join(", ", FaultCatalog.names())
                + ", status-<number>, latency-<milliseconds>");
        Thread.currentThread().join();
    }

    FaultyGaia on(String path, Answer answer) {
        return at("/gaia" + path, answer);
    }

    /** Answers a path outside of the usual base. */
    FaultyGaia at(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers every path that nothing else was told for. */
    void otherwise(Answer answer) {
        otherwise = answer;
    }

    /** Answers a path with JSON in full. */
    FaultyGaia json(String path, String body) {
        return on(path, (call, line) -> line.reply(200, "application/json", body));
    }

    /** Takes no more than a megabyte of large bodies until the gate opens. */
    FaultyGaia largeBodiesWaitFor(CountDownLatch given) {
        gate = given;
        return this;
    }

    List<Call> calls() {
        return calls;
    }

    long calls(String path) {
        return calls.stream().filter(call -> call.path().equals("/gaia" + path)).count();
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    HeliosGaia adapter() {
        return adapter("http", Duration.ofSeconds(10), true);
    }

    HeliosGaia adapter(Duration silence) {
        return adapter("http", silence, true);
    }

    HeliosGaia adapter(String scheme, Duration silence, boolean verifyTls) {
        var base = URI.create(scheme + "://localhost:" + server.getLocalPort() + "/gaia");
        var adapter = HeliosGaia.open(settings(base, silence, verifyTls));
        adapters.add(adapter);
        return adapter;
    }

    static HeliosSettings settings(URI base, Duration silence, boolean verifyTls) {
        var key = new ApiKeySource.Given(ApiKeySource.checked("GAIA_API_KEY", KEY));
        return new HeliosSettings(base, key, Optional.empty(), verifyTls, silence);
    }

    @Override
    public void close() throws IOException {
        adapters.forEach(HeliosGaia::close);
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                thread(() -> serve(socket));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (Call call = read(in); call != null; call = read(in)) {
                calls.add(call);
                answer(call).write(call, new Line(socket));
            }
        } catch (Exception broken) {
            // A test breaks connections, or the adapter does.
        }
    }

    private Answer answer(Call call) {
        Answer told = answers.get(call.path());
        if (told != null) {
            return told;
        }
        String first = call.path().split("/").length > 1 ? call.path().split("/")[1] : "";
        return FaultCatalog.find(first).orElse(otherwise);
    }

    private Call read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            headers.put(
                    header.split(":")[0].toLowerCase(Locale.ROOT),
                    header.substring(header.indexOf(':') + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = length > LARGE ? drained(in, length) : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Call(first.split(" ")[0], first.split(" ")[1], headers, body);
    }

    /** A large body is not kept; after its first megabyte it is left waiting while the gate is shut. */
    private String drained(InputStream in, int length) throws IOException {
        try {
            in.skipNBytes(LARGE);
            gate.await();
            in.skipNBytes(length - LARGE);
            return length + " bytes";
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                text.append((char) b);
            }
        }
        return text.toString();
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 100, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "faulty-gaia");
        thread.setDaemon(true);
        thread.start();
    }
}
