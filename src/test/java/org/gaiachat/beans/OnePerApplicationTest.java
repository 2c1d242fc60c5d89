package org.gaiachat.beans;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnePerApplicationTest {

    /** Called at the start and at the end only. */
    private static final Set<String> RARELY_CALLED = Set.of("EngineChoice");

    @Test
    void what_is_injected_as_a_proxy_is_called_without_reflection_or_hardly_ever() throws Exception {
        assertThat(classes().filter(one -> one.isAnnotationPresent(ApplicationScoped.class)))
                .isNotEmpty()
                .filteredOn(one -> !RARELY_CALLED.contains(one.getSimpleName()))
                .allSatisfy(one -> assertThat(Arrays.stream(one.getDeclaredMethods()))
                        .filteredOn(OnePerApplicationTest::isCalledThroughTheProxy)
                        .allMatch(method -> Modifier.isPublic(method.getModifiers())));
    }

    private static boolean isCalledThroughTheProxy(Method method) {
        return !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isAnnotationPresent(Produces.class)
                && !method.isAnnotationPresent(PostConstruct.class)
                && !method.isAnnotationPresent(PreDestroy.class);
    }

    private static Stream<Class<?>> classes() throws IOException, URISyntaxException {
        Path root = Path.of(OnePerApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Files.walk(root)
                .map(file -> root.relativize(file).toString())
                .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .map(OnePerApplicationTest::loaded);
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, OnePerApplicationTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
