package org.gaiachat.portability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A virtual machine of a server, looked at from outside.
 *
 * @param home of the Java that it runs on
 */
record Jvm(Path home, long pid) {

    /** The threads of the application by their names; the servers' own have others. */
    List<String> applicationThreads() {
        return ask("Thread.print")
                .lines()
                .filter(line -> line.startsWith("\"gaia-"))
                .map(line -> line.split("\"")[1])
                .toList();
    }

    /** How many class loaders hold this class, after the garbage was taken out. */
    long loaders(String className) {
        ask("GC.run");
        return ask("VM.class_hierarchy", className)
                .lines()
                .filter(line -> line.contains(className + "/"))
                .count();
    }

    /** The open files below a folder, where the operating system tells. */
    List<String> openFiles(Path folder) {
        Path descriptors = Path.of("/proc/" + pid + "/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.map(Jvm::target)
                    .filter(file -> file.startsWith(folder.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the heap to a file, to be looked at where a class loader stays. */
    void dump(Path file) {
        ask("GC.heap_dump", file.toString());
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private String ask(String... question) {
        var command = Stream.concat(
                        Stream.of(home.resolve("bin/jcmd").toString(), Long.toString(pid)), Stream.of(question))
                .toList();
        try {
            Process asked =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The feature release of a Java, such as 17. */
    static int release(Path home) {
        try (var lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
