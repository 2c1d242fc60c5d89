package org.gaiachat.openai;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a client calls a model: one dataset, or several with commas between them.
 *
 * @param id as the client wrote it
 * @param datasets the names of the datasets, in its order
 */
record Model(String id, List<String> datasets) {

    static Model of(String id) {
        return new Model(
                id,
                Stream.of(id.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList());
    }
}
