package org.gaiachat.telemetry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Templates of paths, found by a path segment by segment; a word goes before a parameter (Jakarta REST 3.1, 3.7.2). */
final class PathTree {

    private final Map<String, PathTree> words = new HashMap<>();
    private PathTree parameter;
    private boolean takesRest;
    private Route route;

    /** Adds a template as {@code @Path} has it: {@code datasets/{name}}, {@code {id: .+}}. */
    void add(String template) {
        List<String> told = new ArrayList<>();
        PathTree at = this;
        for (String segment : template.split("/")) {
            if (!segment.isEmpty()) {
                at = at.step(segment);
                told.add(segment.startsWith("{") ? "{" + name(segment) + "}" : segment);
            }
        }
        at.route = Route.of("/" + String.join("/", told), true);
    }

    Optional<Route> find(String path) {
        PathTree at = this;
        int from = 0;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            if (to > from) {
                at = at.next(path.substring(from, to));
                if (at == null) {
                    return Optional.empty();
                }
                if (at.takesRest) {
                    break;
                }
            }
            from = to + 1;
        }
        return Optional.ofNullable(at.route);
    }

    private PathTree next(String segment) {
        PathTree word = words.get(segment);
        return word == null ? parameter : word;
    }

    private PathTree step(String segment) {
        if (!segment.startsWith("{")) {
            return words.computeIfAbsent(segment, first -> new PathTree());
        }
        if (parameter == null) {
            parameter = new PathTree();
        }
        parameter.takesRest |= segment.contains(".+") || segment.contains(".*");
        return parameter;
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1).split(":")[0].strip();
    }
}
