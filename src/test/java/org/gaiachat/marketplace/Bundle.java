package org.gaiachat.marketplace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.settings.SettingsException;

/**
 * What is uploaded to a cluster: a gzipped tar of the specification, the metadata and the images.
 *
 * @param spec the text of {@code appspec.yaml}, with the key in it
 * @param metadata the text of {@code app.json}
 */
record Bundle(String spec, String metadata) {

    private static final String KEY = "GAIA_API_KEY";

    /** Where the specification in the repository wants the key. */
    static final String PLACEHOLDER = "<your Gaia API key>";

    Bundle {
        List<String> problems = Stream.concat(
                        AppSpec.of(spec).problems().stream(), AppMetadata.of(metadata).problems().stream())
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new RefusedBundle(String.join("\n", problems));
        }
        AppSpec.of(spec).environment(KEY).forEach(Bundle::checkKey);
    }

    /** By the rule that the application itself starts by: a placeholder would be refused only on the cluster. */
    private static void checkKey(String key) {
        try {
            ApiKeySource.checked(KEY, key);
        } catch (SettingsException e) {
            throw new RefusedBundle("appspec.yaml: " + e.getMessage()
                    + " Give the key to this build in the environment variable " + KEY + ".");
        }
    }

    /** The images that must travel with it. */
    List<String> images() {
        return AppSpec.of(spec).images();
    }

    /** Writes it, with the archives of its images. */
    void write(Path file, List<Path> archives) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(unfinished)))) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            add(tar, "appspec.yaml", spec);
            add(tar, "app.json", metadata);
            for (Path archive : archives) {
                tar.putArchiveEntry(entry(archive.getFileName().toString(), Files.size(archive)));
                Files.copy(archive, tar);
                tar.closeArchiveEntry();
            }
        }
        Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tar.putArchiveEntry(entry(name, bytes.length));
        ((OutputStream) tar).write(bytes);
        tar.closeArchiveEntry();
    }

    /** Without times, owners and modes of this machine: the same parts are the same bundle. */
    private static TarArchiveEntry entry(String name, long size) {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setModTime(0);
        return entry;
    }
}
