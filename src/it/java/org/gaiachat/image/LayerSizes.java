package org.gaiachat.image;

import java.util.List;
import java.util.Locale;

/** What the layers of an image weigh. */
record LayerSizes(List<Layer> layers) {

    /** A layer, known by its biggest file; bytes of its files, and of it compressed by gzip. */
    record Layer(String biggestFile, long unpacked, long compressed) {}

    long unpacked() {
        return layers.stream().mapToLong(Layer::unpacked).sum();
    }

    long compressed() {
        return layers.stream().mapToLong(Layer::compressed).sum();
    }

    String table() {
        var table = new StringBuilder("| layer, by its biggest file | unpacked MB | compressed MB |\n|---|--:|--:|\n");
        layers.forEach(layer -> row(table, layer.biggestFile(), layer.unpacked(), layer.compressed()));
        row(table, "**all**", unpacked(), compressed());
        return table.toString();
    }

    private static void row(StringBuilder table, String name, long unpacked, long compressed) {
        table.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f |%n", name, unpacked / 1e6, compressed / 1e6));
    }
}
