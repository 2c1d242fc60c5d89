package org.gaiachat.openai;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a client calls a model: one dataset, or several with commas between them. A comma within a name is {@code %2C}, and
 * a percent sign that would be read as a part of that is {@code %25}.
 *
 * @param id as the client wrote it
 * @param datasets the names of the datasets, in its order
 */
record Model(String id, List<String> datasets) {

    private static final Pattern ESCAPED = Pattern.compile("%(25|2[Cc])");

    /** What a dataset is called as a model. */
    static String idOf(String dataset) {
        return ESCAPED.matcher(dataset).replaceAll("%25$1").replace(",", "%2C");
    }

    static Model of(String id) {
        return new Model(
                id,
                Stream.of(id.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(Model::name)
                        .distinct()
                        .toList());
    }

    private static String name(String piece) {
        return ESCAPED.matcher(piece).replaceAll(found -> found.group(1).equals("25") ? "%" : ",");
    }
}
