package org.gaiachat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Later versions of Java hold softly what is held firmly here, and need no help. */
@EnabledForJreRange(max = JRE.JAVA_18)
class LinkedRecordsTest {

    /** A record that is loaded once more, by a loader that is thrown away. */
    public record Inner(String text) {}

    /** A record with a component of its own loader's. */
    public record Outer(Inner inner) {}

    @Test
    void a_class_loader_whose_records_were_compared_can_go() throws Exception {
        WeakReference<ClassLoader> loader = linkedRecordsOfAnotherLoader();
        new LinkedRecords().forget();
        await().until(() -> {
            System.gc();
            return loader.get() == null;
        });
    }

    private static WeakReference<ClassLoader> linkedRecordsOfAnotherLoader() throws Exception {
        var loader = new Copies();
        Constructor<?> inner = loader.loadClass(Inner.class.getName()).getConstructors()[0];
        Constructor<?> outer = loader.loadClass(Outer.class.getName()).getConstructors()[0];
        Object one = outer.newInstance(inner.newInstance("a"));
        Object other = outer.newInstance(inner.newInstance("a"));
        assertThat(one.getClass().getClassLoader()).isSameAs(loader);
        assertThat(one.equals(other)).isTrue();
        assertThat(one.hashCode()).isEqualTo(other.hashCode());
        assertThat(one.toString()).isEqualTo(other.toString());
        return new WeakReference<>(loader);
    }

    /** Loads classes of the tests anew. */
    private static final class Copies extends ClassLoader {

        Copies() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (var code = LinkedRecordsTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                byte[] bytes = Optional.ofNullable(code)
                        .orElseThrow(() -> new ClassNotFoundException(name))
                        .readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
