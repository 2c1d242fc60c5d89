package org.gaiachat.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The image of this working copy, built once for all tests, from a folder with what must not get into it laid beside. */
final class BuiltImage {

    static final String NAME = "gaia-chat:test";

    /** What the tests look for in the image's layers. */
    static final String CANARY = "canary-of-the-image-tests";

    static final Path PROJECT = Path.of(System.getProperty("gaia-chat.project"));
    static final Path CONTEXT = PROJECT.resolve("target/image/context");

    private static boolean built;

    private BuiltImage() {}

    static synchronized String name() {
        if (!built) {
            try {
                layOut();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Engine.configured().build(CONTEXT, NAME, "--label", "org.opencontainers.image.revision=of-the-tests");
            built = true;
        }
        return NAME;
    }

    /** A clean clone, and in it the files that people have beside their work. */
    private static void layOut() throws IOException {
        cloneTo(CONTEXT);
        for (String secret : List.of(".env", "frontend/.env", "src/main/resources/.env", ".git/config", "notes/key.txt")) {
            Files.createDirectories(CONTEXT.resolve(secret).getParent());
            Files.writeString(CONTEXT.resolve(secret), "GAIA_API_KEY=" + CANARY + "\n");
        }
    }

    /** Copies what a clone of this working copy would have. */
    static void cloneTo(Path folder) throws IOException {
        var list = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(PROJECT.toFile())
                .start();
        String files = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String file : files.split("\0")) {
            Path to = folder.resolve(file);
            if (Files.isRegularFile(PROJECT.resolve(file))) {
                Files.createDirectories(to.getParent());
                Files.copy(PROJECT.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
