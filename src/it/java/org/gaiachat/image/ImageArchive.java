package org.gaiachat.image;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * What {@code docker save} writes: layers as tar files, named by a manifest.
 *
 * @param file the archive
 */
record ImageArchive(Path file) {

    /** Sees a file of a layer; may read its content. */
    interface Visitor {
        void visit(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    /** Shows every file of every layer, also of those that a later layer hides. */
    void eachFile(Visitor visitor) throws IOException {
        eachLayer((name, layer) -> {
            var files = new TarArchiveInputStream(layer);
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.isFile()) {
                    visitor.visit(file, files);
                }
            }
        });
    }

    /** What the layers weigh, in the order of the manifest. */
    LayerSizes sizes() throws IOException {
        var sizes = new HashMap<String, LayerSizes.Layer>();
        eachLayer((name, layer) -> sizes.put(name, weigh(layer)));
        return new LayerSizes(layers().stream().map(sizes::get).toList());
    }

    private static LayerSizes.Layer weigh(InputStream layer) throws IOException {
        var counted = new Counted();
        var biggest = new String[] {""};
        long unpacked = 0;
        long most = 0;
        try (var zipped = new GZIPOutputStream(counted)) {
            var files = new TarArchiveInputStream(new Tee(layer, zipped));
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                unpacked += entry.getSize();
                if (entry.getSize() > most) {
                    most = entry.getSize();
                    biggest[0] = entry.getName();
                }
            }
        }
        return new LayerSizes.Layer(biggest[0], unpacked, counted.bytes);
    }

    private interface LayerVisitor {
        void visit(String name, InputStream layer) throws IOException;
    }

    private void eachLayer(LayerVisitor visitor) throws IOException {
        List<String> layers = layers();
        try (var archive = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (layers.contains(entry.getName())) {
                    visitor.visit(entry.getName(), unzipped(archive));
                }
            }
        }
    }

    private List<String> layers() throws IOException {
        try (var archive = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().equals("manifest.json")) {
                    byte[] manifest = archive.readAllBytes();
                    try (var reader = Json.createReader(new ByteArrayInputStream(manifest))) {
                        JsonObject image = reader.readArray().getJsonObject(0);
                        var names = new ArrayList<String>();
                        image.getJsonArray("Layers").forEach(name -> names.add(((jakarta.json.JsonString) name).getString()));
                        return names;
                    }
                }
            }
        }
        throw new IOException("No manifest in " + file);
    }

    /** Newer engines save layers compressed. */
    private static InputStream unzipped(InputStream layer) throws IOException {
        var buffered = new BufferedInputStream(layer);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return zipped ? new GZIPInputStream(buffered) : buffered;
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }

    /** Copies what is read. */
    private static final class Tee extends java.io.FilterInputStream {

        private final OutputStream copy;

        Tee(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                copy.write(b);
            }
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            if (n > 0) {
                copy.write(b, off, n);
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, 65_536)).length;
        }
    }
}
