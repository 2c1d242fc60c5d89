package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WarFilesTest {

    private final List<String> reads = new ArrayList<>();

    @Test
    void S_42_every_public_file_is_read_once_and_no_other() {
        var war = war(Map.of("/index.html", 3, "/assets/a.js", 5, "/WEB-INF/web.xml", 7, "/META-INF/MANIFEST.MF", 7));
        assertThat(WarFiles.read(war)).containsOnlyKeys("/index.html", "/assets/a.js");
        assertThat(reads).containsExactlyInAnyOrder("/index.html", "/assets/a.js");
    }

    @Test
    void S_42_files_that_memory_should_not_hold_stop_the_start_by_name() {
        var war = war(Map.of("/index.html", 3, "/assets/film.webm", WarFiles.MOST_BYTES));
        assertThatThrownBy(() -> WarFiles.read(war))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("larger than " + WarFiles.MOST_BYTES + " bytes");
    }

    /** A WAR with files of these sizes that notes what is read. */
    private ServletContext war(Map<String, Integer> sizes) {
        return (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, given) -> {
                    String path = (String) given[0];
                    return method.getName().equals("getResourcePaths") ? entries(sizes, path) : read(sizes, path);
                });
    }

    private InputStream read(Map<String, Integer> sizes, String path) {
        reads.add(path);
        return new ByteArrayInputStream(new byte[sizes.get(path)]);
    }

    private static Set<String> entries(Map<String, Integer> sizes, String folder) {
        return sizes.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> {
                    int end = path.indexOf('/', folder.length());
                    return end < 0 ? path : path.substring(0, end + 1);
                })
                .collect(Collectors.toSet());
    }
}
