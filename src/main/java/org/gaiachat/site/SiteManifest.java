package org.gaiachat.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every file of the front end by its path, in memory from the start on: no request touches the file system, and what is
 * not in here is not a file.
 */
final class SiteManifest {

    static final String INDEX = "/index.html";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";

    private final Map<String, SiteFile> files;
    private final IndexPages index;

    private SiteManifest(Map<String, SiteFile> files, IndexPages index) {
        this.files = files;
        this.index = index;
    }

    /**
     * Makes the manifest of the files of a WAR.
     *
     * @param contents all files' bytes by path, compressed variants among them
     * @throws IllegalStateException where there is no {@code index.html}: such a WAR must not start
     */
    static SiteManifest of(Map<String, byte[]> contents) {
        if (!contents.containsKey(INDEX)) {
            throw new IllegalStateException("The WAR holds no index.html: the front end was not built into it.");
        }
        var files = new HashMap<String, SiteFile>();
        contents.keySet().stream()
                .filter(path -> !isVariant(path, contents))
                .filter(path -> !path.equals(INDEX))
                .forEach(path -> files.put(path, file(path, contents)));
        return new SiteManifest(Map.copyOf(files), IndexPages.of(file(INDEX, contents)));
    }

    Optional<SiteFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The page itself, as it must be at this depth; nothing where the path is deeper than any route. */
    Optional<SiteFile> page(int depth) {
        return index.at(depth);
    }

    int size() {
        return files.size() + 1;
    }

    long bytes() {
        return index.bytes()
                + files.values().stream()
                        .flatMap(file -> file.variants().values().stream())
                        .mapToLong(variant -> variant.bytes().length)
                        .sum();
    }

    private static boolean isVariant(String path, Map<String, byte[]> contents) {
        return (path.endsWith(".br") || path.endsWith(".gz"))
                && contents.containsKey(path.substring(0, path.length() - 3));
    }

    private static SiteFile file(String path, Map<String, byte[]> contents) {
        var variants = new HashMap<ContentCoding, SiteFile.Variant>();
        for (ContentCoding coding : ContentCoding.values()) {
            byte[] bytes = contents.get(path + coding.suffix());
            if (bytes != null) {
                variants.put(coding, SiteFile.Variant.of(coding, bytes));
            }
        }
        // the build puts a hash of the content into the name of everything under /assets/
        return new SiteFile(MediaTypes.of(path), path.startsWith("/assets/") ? FOR_EVER : ASK_EACH_TIME, variants);
    }
}
