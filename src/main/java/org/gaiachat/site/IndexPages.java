package org.gaiachat.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The page for every depth at which a route may lie.
 *
 * <p>The page's links are relative to its {@code <base>}, and that is relative to the request: {@code ../} for
 * {@code /c/42}. So one build works under any context root and behind any proxy, without knowing either.
 */
final class IndexPages {

    private static final String BASE = "<base href=\"./\"";
    private static final int DEEPEST = 8;

    private final List<SiteFile> byDepth;

    private IndexPages(List<SiteFile> byDepth) {
        this.byDepth = byDepth;
    }

    static IndexPages of(SiteFile index) {
        String page = new String(index.variants().get(ContentCoding.IDENTITY).bytes(), StandardCharsets.UTF_8);
        if (!page.contains(BASE)) {
            throw new IllegalStateException("The front end's index.html lacks " + BASE + ">; deep links need it.");
        }
        var pages = new ArrayList<SiteFile>();
        pages.add(index);
        for (int depth = 1; depth <= DEEPEST; depth++) {
            pages.add(page(index, page.replace(BASE, "<base href=\"" + "../".repeat(depth) + "\"")));
        }
        return new IndexPages(List.copyOf(pages));
    }

    Optional<SiteFile> at(int depth) {
        return depth < byDepth.size() ? Optional.of(byDepth.get(depth)) : Optional.empty();
    }

    long bytes() {
        return byDepth.stream()
                .flatMap(page -> page.variants().values().stream())
                .mapToLong(variant -> variant.bytes().length)
                .sum();
    }

    private static SiteFile page(SiteFile index, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new SiteFile(
                index.contentType(),
                index.cacheControl(),
                Map.of(
                        ContentCoding.IDENTITY, SiteFile.Variant.of(ContentCoding.IDENTITY, bytes),
                        ContentCoding.GZIP, SiteFile.Variant.of(ContentCoding.GZIP, gzipped(bytes))));
    }

    private static byte[] gzipped(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
