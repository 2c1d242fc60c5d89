package org.gaiachat.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Starts a server that is one file through a class of ours, so that it can be told something while it runs. */
final class ConsoleJar {

    private ConsoleJar() {}

    /**
     * Writes what is started in place of the server's file. Java opens its packages to a server only by the manifest of the
     * file that is started, so this one has the same opened.
     */
    static void write(Place place, Path server, Class<?> console) throws IOException {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        try (var file = new JarFile(server.toFile())) {
            Attributes given = file.getManifest().getMainAttributes();
            main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
            for (String opened : new String[] {"Add-Exports", "Add-Opens"}) {
                if (given.getValue(opened) != null) {
                    main.putValue(opened, given.getValue(opened));
                }
            }
        }
        main.put(Attributes.Name.MAIN_CLASS, console.getName());
        main.put(Attributes.Name.CLASS_PATH, server.toUri().toString());
        String name = console.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(in(place)), manifest);
                var code = console.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
        }
    }

    static Path in(Place place) {
        return place.folder().resolve("console.jar");
    }
}
