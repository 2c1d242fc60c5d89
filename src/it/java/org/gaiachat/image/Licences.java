package org.gaiachat.image;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The licences of the parts that CycloneDX lists name. */
final class Licences {

    /** Licences that may be passed on with software under Apache-2.0; of several to choose from, one suffices. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "EPL-2.0", "CC0-1.0", "Unlicense", "Unicode-3.0",
            "BlueOak-1.0.0", "MPL-2.0", "MPL-1.1", "Mozilla Public License Version 1.1");

    private record Part(String half, String name, String version, Set<String> licences) {

        boolean isAllowed() {
            return licences.stream().anyMatch(ALLOWED::contains);
        }

        String row() {
            return "| " + half + " | " + name + " | " + version + " | " + String.join(" or ", licences) + " |\n";
        }
    }

    private final List<Part> parts = new ArrayList<>();

    /** Adds the parts of a list. */
    void add(String file, InputStream bom) {
        String half = Path.of(file).getFileName().toString().replaceFirst("\\..*", "");
        JsonObject json = Json.createReader(bom).readObject();
        for (JsonObject component : json.getJsonArray("components").getValuesAs(JsonObject.class)) {
            parts.add(new Part(
                    half, component.getString("name"), component.getString("version", ""), licences(component)));
        }
    }

    List<String> parts() {
        return parts.stream().map(Part::name).toList();
    }

    /** Parts without a licence that is allowed. */
    List<String> refused() {
        return parts.stream().filter(part -> !part.isAllowed()).map(Part::row).toList();
    }

    String table() {
        return "| half | part | version | licence |\n|---|---|---|---|\n"
                + parts.stream()
                        .sorted(Comparator.comparing(Part::half).thenComparing(Part::name))
                        .map(Part::row)
                        .collect(Collectors.joining());
    }

    private static Set<String> licences(JsonObject component) {
        var names = new TreeSet<String>();
        var listed = component.getJsonArray("licenses");
        if (listed != null) {
            listed.getValuesAs(JsonObject.class).forEach(entry -> names.addAll(names(entry)));
        }
        return names;
    }

    /** An id, a name where a project made up its own, or an expression such as {@code (MIT OR CC0-1.0)}. */
    private static List<String> names(JsonObject entry) {
        JsonValue expression = entry.get("expression");
        if (expression instanceof JsonString text) {
            return List.of(text.getString().replaceAll("[()]", "").split(" OR "));
        }
        JsonObject licence = entry.getJsonObject("license");
        return List.of(licence.getString("id", licence.getString("name", "")));
    }
}
