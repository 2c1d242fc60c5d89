package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads OpenDocument 1.3 texts, spreadsheets and presentations, whose sheets and slides Tika's own parser forgets. */
final class OpenDocumentReader implements DocumentReader {

    private static final List<String> NAMES = List.of(".odt", ".ods", ".odp");
    private static final int LONGEST_MANIFEST = 1_000_000;

    @Override
    public boolean reads(String fileName) {
        return NAMES.stream().anyMatch(fileName.toLowerCase(Locale.ROOT)::endsWith);
    }

    @Override
    public void read(Path file, Consumer<Block> blocks) throws UnreadableFile {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw new UnreadableFile(UnreadableFile.DAMAGED);
            }
            if (encrypted(zip)) {
                throw new UnreadableFile(UnreadableFile.PROTECTED);
            }
            try (InputStream in = new UnpackedLimit(zip.getInputStream(content))) {
                SafeXml.parse(in, new OpenDocumentEvents(new TikaBlocks(blocks)));
            }
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    private static boolean encrypted(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }
}
