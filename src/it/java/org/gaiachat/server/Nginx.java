package org.gaiachat.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** An nginx with its defaults, but for the places that it hands on. */
public final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether there is one on this machine; where that is Debian's and ours, it is installed. */
    public static boolean isHere() throws IOException, InterruptedException {
        if (!Files.exists(PROGRAM) && Files.exists(Path.of("/usr/bin/apt-get"))) {
            for (String[] step : new String[][] {{"update"}, {"install", "-y", "nginx-light"}}) {
                var command = new java.util.ArrayList<>(java.util.List.of("apt-get", "-o", "DPkg::Lock::Timeout=900"));
                command.addAll(java.util.List.of(step));
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            }
        }
        return Files.exists(PROGRAM);
    }

    /**
     * Starts one.
     *
     * @param folder for its files
     * @param places {@code proxy_pass} targets by location
     */
    public static Nginx start(Path folder, Map<String, String> places) throws IOException {
        return start(folder, places, "");
    }

    /** Starts one that asks several servers in turns. */
    public static Nginx inTurns(Path folder, List<LibertyServer> servers) throws IOException {
        String upstream = servers.stream()
                .map(server -> "server 127.0.0.1:" + server.port() + ";")
                .collect(Collectors.joining(" ", "upstream replicas { ", " }\n"));
        return start(folder, Map.of("/", "http://replicas"), upstream);
    }

    private static Nginx start(Path folder, Map<String, String> places, String upstreams) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String locations = places.entrySet().stream()
                .map(place -> "location " + place.getKey() + " { proxy_pass " + place.getValue() + "; }")
                .collect(Collectors.joining("\n"));
        Path configuration = Files.writeString(
                Files.createDirectories(folder).resolve("nginx.conf"),
                "pid nginx.pid; daemon off; error_log error.log; events {}\nhttp { access_log off;\n"
                        + "client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u;"
                        + " scgi_temp_path s;\n" + upstreams + "server { listen 127.0.0.1:" + port + ";\n" + locations + "\n} }\n");
        var process = new ProcessBuilder(
                        PROGRAM.toString(), "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        Awaitility.await().until(() -> RawHttp.to(port).status("GET", "/") != 0);
        return new Nginx(process, port);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
