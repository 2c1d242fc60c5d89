package org.gaiachat.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a REST application answers to, each as {@code get /api/datasets/{name}}. */
final class DescribedRoutes {

    private DescribedRoutes() {}

    static Set<String> of(Application... applications) {
        return Arrays.stream(applications)
                .flatMap(application -> application.getClasses().stream()
                        .filter(listed -> listed.isAnnotationPresent(Path.class))
                        .flatMap(resource -> of(application, resource)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(Application application, Class<?> resource) {
        String base =
                application.getClass().getAnnotation(ApplicationPath.class).value() + "/"
                        + resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> verb + " " + path(base, method)));
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT));
    }

    private static String path(String base, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = own == null ? base : base + "/" + own.value();
        String plain = ("/" + path).replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("/+", "/");
        return plain.replaceAll("/$", "");
    }
}
