import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes the compression out of those archives below a folder that a layer of the image compresses better as a whole:
 * many small classes that are alike. What that costs unpacked must be worth it, since both sizes have a limit.
 *
 * <p>Arguments: the folders.
 */
class StoredJars {

    /** Bytes saved in the compressed layer for each byte more in the unpacked one. */
    private static final double WORTH = 0.25;

    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            for (Path jar : jars(Path.of(folder))) {
                byte[] packed = Files.readAllBytes(jar);
                byte[] stored = stored(packed);
                if (inLayer(packed) - inLayer(stored) > WORTH * (stored.length - packed.length)) {
                    Files.write(jar, stored);
                }
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static byte[] stored(byte[] packed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(packed));
                var out = new ZipOutputStream(bytes)) {
            out.setMethod(ZipOutputStream.STORED);
            for (ZipEntry old = in.getNextEntry(); old != null; old = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                var checksum = new CRC32();
                checksum.update(content);
                var entry = new ZipEntry(old.getName());
                entry.setTime(old.getTime());
                entry.setSize(content.length);
                entry.setCrc(checksum.getValue());
                out.putNextEntry(entry);
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static long inLayer(byte[] file) throws IOException {
        var layer = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(layer)) {
            gzip.write(file);
        }
        return layer.size();
    }
}
