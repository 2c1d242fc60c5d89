package org.gaiachat.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What building once more does, and does not. */
class RebuildIT {

    private static final Path FOLDER = BuiltImage.PROJECT.resolve("target/image");

    @Test
    void a_change_of_a_class_and_of_the_page_downloads_nothing() throws IOException {
        BuiltImage.name();
        Path changed = FOLDER.resolve("changed");
        BuiltImage.cloneTo(changed);
        append(changed.resolve("src/main/java/org/gaiachat/rest/GaiaChat.java"), "// changed\n");
        append(changed.resolve("frontend/src/main.tsx"), "// changed\n");
        Engine.configured().build(changed, "gaia-chat:changed", Engine.configured().offline());
    }

    @Test
    void two_builds_of_one_source_are_the_same_war() throws Exception {
        Path second = FOLDER.resolve("second");
        BuiltImage.cloneTo(second);
        var command = List.of("mvn", "-B", "-ntp", "-q", "package", "-Dmaven.test.skip");
        Process build = new ProcessBuilder(command).directory(second.toFile()).inheritIO().start();
        assertThat(build.waitFor()).isZero();
        assertThat(second.resolve("target/gaia-chat.war"))
                .hasSameBinaryContentAs(Path.of(System.getProperty("gaia-chat.war")));
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }
}
