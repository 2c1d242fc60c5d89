package org.gaiachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.lucene.util.JavaLoggingInfoStream;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;

class LuceneLoggersTest {

    @Test
    void every_class_of_lucenes_that_asks_for_a_logger_is_known() throws Exception {
        Path library = Path.of(Version.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var jar = new JarFile(library.toFile())) {
            assertThat(jar.stream()
                            .filter(entry -> asksForLogger(jar, entry))
                            .map(LuceneLoggersTest::className)
                            .distinct())
                    .contains(
                            JavaLoggingInfoStream.class
                                    .getName()) // by a name that is its caller's, and nobody calls it
                    .filteredOn(name -> !name.equals(JavaLoggingInfoStream.class.getName()))
                    .containsExactlyInAnyOrderElementsOf(LuceneLoggers.NAMES);
        }
    }

    private static boolean asksForLogger(JarFile jar, JarEntry entry) {
        if (!entry.getName().endsWith(".class")) {
            return false;
        }
        try (var in = jar.getInputStream(entry)) {
            String code = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return code.contains("java/util/logging/Logger") && code.contains("getLogger");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for what is for newer versions of Java. */
    private static String className(JarEntry entry) {
        return entry.getName()
                .replaceFirst("^META-INF/versions/\\d+/", "")
                .replaceFirst("\\.class$", "")
                .replace('/', '.');
    }
}
