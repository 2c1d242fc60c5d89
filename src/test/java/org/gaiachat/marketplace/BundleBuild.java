package org.gaiachat.marketplace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** {@code mvn -Pmarketplace package}: makes the bundle from the specification, the metadata and the built image. */
public final class BundleBuild {

    private BundleBuild() {}

    /**
     * @param arguments the specification, the metadata, the bundle to write, the container engine's program
     * @throws RefusedBundle where the Marketplace would not take the bundle
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[2]);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        String spec = withKey(Files.readString(Path.of(arguments[0])), System.getenv());
        var bundle = new Bundle(spec, Files.readString(Path.of(arguments[1])));
        var engine = new ContainerEngine(arguments[3]);
        var archives = new ArrayList<Path>();
        for (String image : bundle.images()) {
            archives.add(engine.save(image, file.getParent()));
        }
        bundle.write(file, archives);
        for (Path archive : archives) {
            Files.delete(archive);
        }
        System.out.println("The bundle: " + file + ", " + Files.size(file) / 1_000_000 + " MB");
    }

    /** The specification with the key of the environment in the place of the placeholder. */
    static String withKey(String spec, Map<String, String> environment) throws IOException {
        String key = environment.getOrDefault("GAIA_API_KEY", "");
        String file = environment.getOrDefault("GAIA_API_KEY_FILE", "");
        if (key.isBlank() && !file.isBlank()) {
            key = Files.readString(Path.of(file));
        }
        String quoted = key.strip().replace("\\", "\\\\").replace("\"", "\\\"");
        return quoted.isEmpty() ? spec : spec.replace(Bundle.PLACEHOLDER, quoted);
    }
}
