package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gaiachat.server.Browser;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** ASVS 4 and 5: clients that mean no good, on the server's own configuration. Health stays up, memory comes back. */
@Timeout(300)
class AbuseIT {

    private static final int HALF_OPEN = 10_000;
    private static final int CUT_UPLOADS = 1_000;
    private static final long SLACK = 64L << 20;

    @TempDir
    private static Path data;

    private static LibertyServer server;
    private static long heapBefore;

    @BeforeAll
    static void start() {
        server = LibertyServer.start("abuse", Map.of("LOCAL_DATA_DIR", data.toString()))
                .ready();
        heapBefore = server.heapInUse();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void ten_thousand_half_open_connections_leave_room_for_others_and_nothing_behind() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < HALF_OPEN; i++) {
                var socket = new Socket();
                socket.connect(new InetSocketAddress("127.0.0.1", server.port()), 20_000);
                open.add(socket);
                // a third says nothing, a third half a line, a third a header that does not end (slow loris)
                socket.getOutputStream()
                        .write(List.of("", "GET /api/con", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
                                .get(i % 3)
                                .getBytes(StandardCharsets.US_ASCII));
            }
            for (int round = 0; round < 5; round++) {
                isUp();
                for (int i = 2; i < HALF_OPEN; i += 30) {
                    drip(open.get(i));
                }
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        memoryComesBack();
    }

    @Test
    void floods_of_headers_are_refused_and_the_next_request_is_served() throws Exception {
        String lines = "X-Flood: y\r\n".repeat(600);
        for (int i = 0; i < 200; i++) {
            assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\n" + (i % 2 == 0 ? lines : "X: " + "y".repeat(60_000) + "\r\n")))
                    .matches("HTTP/1.1 4(00|31) (?s).*");
        }
        isUp();
        memoryComesBack();
    }

    @Test
    void bodies_that_are_too_large_are_refused_before_they_are_read() throws Exception {
        String json = "Content-Type: application/json\r\n";
        for (String path : List.of("answers", "search", "datasets", "uploads", "conversations/list", "session")) {
            assertThat(raw("POST /api/" + path + " HTTP/1.1\r\nHost: a\r\n" + json + "Content-Length: 1000000\r\n", 600_000))
                    .as(path)
                    .matches("HTTP/1.1 4(13|04) (?s).*");
        }
        String session = session();
        String file = "Content-Type: application/octet-stream\r\n" + Browser.COOKIE + "\r\n";
        assertThat(raw("PUT /api/uploads/" + session + "/a.txt HTTP/1.1\r\nHost: a\r\n" + file
                        + "Content-Length: 2000000000\r\n"))
                .startsWith("HTTP/1.1 413 ");
        isUp();
    }

    @Test
    void a_thousand_uploads_cut_midway_leave_no_file_no_thread_and_no_memory_behind() throws Exception {
        String session = session();
        String head = "PUT /api/uploads/" + session + "/cut.txt HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n"
                + "Content-Type: application/octet-stream\r\n" + Browser.COOKIE + "\r\n\r\n";
        byte[] half = (head + "x".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
        IntStream.range(0, CUT_UPLOADS).parallel().forEach(i -> {
            try (var socket = new Socket("127.0.0.1", server.port())) {
                socket.getOutputStream().write(half);
            } catch (IOException cutByTheServer) {
                // one that was refused because there were too many at once
            }
        });
        isUp();
        await().atMost(Duration.ofSeconds(60)).until(() -> unfinished() == 0);
        assertThat(data.resolve("Abuse").resolve("cut.txt")).doesNotExist();
        memoryComesBack();
        assertThat(upload(session).status()).as("places are free again").isEqualTo(200);
    }

    private static String session() throws IOException {
        String json = "Content-Type: application/json\r\n" + Browser.COOKIE + "\r\n";
        Files.createDirectories(data.resolve("Abuse"));
        Files.writeString(data.resolve("Abuse").resolve("one.txt"), "One.");
        String answer = await().until(
                        () -> RawHttp.to(server.port())
                                .exchange("POST /api/uploads HTTP/1.1\r\nHost: a\r\n" + json
                                        + "Content-Length: 19\r\nConnection: close\r\n\r\n{\"dataset\":\"Abuse\"}"),
                        text -> text.startsWith("HTTP/1.1 201 "));
        return answer.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    private static RawHttp.Answer upload(String session) throws IOException {
        return RawHttp.to(server.port())
                .answer("PUT /api/uploads/" + session + "/whole.txt HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
                        + "Content-Type: application/octet-stream\r\n" + Browser.COOKIE
                        + "\r\nConnection: close\r\n\r\nText");
    }

    private static long unfinished() throws IOException {
        try (var files = Files.walk(data.resolve("Abuse"))) {
            return files.filter(file -> file.getParent().endsWith(".gaia-chat-uploads"))
                    .count();
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('y');
        } catch (IOException cutByTheServer) {
            // as it should be, after its time
        }
    }

    /** Each within a time in which a platform would not yet restart it. */
    private static void isUp() {
        for (String path : List.of("/health/live", "/health/ready", "/api/health/ready", "/")) {
            assertThat(RawHttp.to(server.port()).status("GET", path)).as(path).isEqualTo(200);
        }
    }

    private static void memoryComesBack() {
        await("memory as before, " + heapBefore)
                .atMost(Duration.ofSeconds(60))
                .until(() -> server.heapInUse() < heapBefore + SLACK);
    }

    private static String raw(String head) throws IOException {
        return raw(head, 0);
    }

    /** What comes back for a head and the beginning of a body. */
    private static String raw(String head, int body) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream()
                        .write((head + "\r\n" + "x".repeat(body)).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException refusedMeanwhile) {
                // what was said before is still there to be read
            }
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.US_ASCII) + " ";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
