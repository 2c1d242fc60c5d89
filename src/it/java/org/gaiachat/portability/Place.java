package org.gaiachat.portability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gaiachat.server.PackagedWar;

/**
 * Where one server lives.
 *
 * @param folder its own
 * @param java the home of the Java that it runs on
 * @param ports free ones, of which the first is for the application
 * @param input what it is told through, where it takes commands that way
 */
record Place(Path folder, Path java, List<Integer> ports, List<Process> input) {

    private static final int PORTS = 12;

    static Place under(Path folder, Path java) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        return new Place(folder, java, freePorts(), new ArrayList<>());
    }

    int port() {
        return ports.get(0);
    }

    int adminPort() {
        return ports.get(1);
    }

    /** A command with the server's Java in its environment. */
    ProcessBuilder command(String... words) {
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", java.toString());
        return builder;
    }

    /** Writes a line to the server's own input. */
    void tell(String line) throws IOException {
        var out = input.get(0).getOutputStream();
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Runs a command to its end. */
    void run(ProcessBuilder command) throws IOException {
        Process process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("commands.log").toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.command() + " failed; see " + folder.resolve("commands.log"));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Replaces texts of a file that was laid out, such as port numbers. */
    void edit(Path file, Map<String, String> replacements) throws IOException {
        String text = Files.readString(file);
        for (var replacement : replacements.entrySet()) {
            if (!text.contains(replacement.getKey())) {
                throw new IOException(file + " does not hold " + replacement.getKey());
            }
            text = text.replace(replacement.getKey(), replacement.getValue());
        }
        Files.writeString(file, text);
    }

    /** Puts a WAR where a server looks for one, whole at once. */
    static void put(Path war, Path target) throws IOException {
        Path whole = target.resolveSibling(target.getFileName() + ".coming");
        Files.copy(war, whole, StandardCopyOption.REPLACE_EXISTING);
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file name by which many servers know the context root. */
    static String fileName(String root) {
        return root.equals("/") ? "ROOT.war" : root.substring(1) + ".war";
    }

    /** Copies a folder with all that is in it, and what of it may be run stays so. */
    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failure) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Ports that are free together, so that none is given twice. */
    private static List<Integer> freePorts() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < PORTS; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** Where the build has unpacked a distribution: in the one folder that its archive holds. */
    static Path distribution(String name) {
        Path unpacked = Path.of(System.getProperty("portability.servers"), name);
        try (var folders = Files.list(unpacked)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path war() {
        return PackagedWar.PATH;
    }
}
