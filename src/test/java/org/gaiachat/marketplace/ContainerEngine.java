package org.gaiachat.marketplace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that keeps images: docker, or podman, whose commands are the same.
 *
 * @param program its name or path
 */
record ContainerEngine(String program) {

    /** Writes an image to a file, as {@code docker save} does, after checking that a cluster can run it. */
    Path save(String image, Path folder) throws IOException, InterruptedException {
        String architecture = run("image", "inspect", "--format", "{{.Os}}/{{.Architecture}}", image)
                .strip();
        if (!architecture.equals("linux/amd64")) {
            throw new RefusedBundle("The image " + image + " is for " + architecture
                    + "; clusters run linux/amd64. Build it with --platform linux/amd64.");
        }
        Path archive = folder.resolve(image.replaceFirst(":.*", "") + ".tar");
        java.nio.file.Files.deleteIfExists(archive);
        run("save", "-o", archive.toString(), image);
        return archive;
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new RefusedBundle(String.join(" ", command) + " failed: " + output.strip());
        }
        return output;
    }
}
