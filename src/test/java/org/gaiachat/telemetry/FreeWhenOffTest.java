package org.gaiachat.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.settings.MetricsAccess;
import org.gaiachat.settings.TelemetrySettings;
import org.junit.jupiter.api.Test;

class FreeWhenOffTest {

    /** What runs without OpenTelemetry on its class path. */
    public static final class Off implements Runnable {

        @Override
        public void run() {
            var settings = new TelemetrySettings(
                    new MetricsAccess.Nobody(),
                    Optional.empty(),
                    java.util.Map.of(),
                    "off",
                    1,
                    java.time.Duration.ZERO);
            try (Telemetry telemetry = Telemetry.of(settings)) {
                Gaia engine = null;
                if (telemetry != Telemetry.OFF || telemetry.engine(engine) != engine) {
                    throw new IllegalStateException("Something is measured.");
                }
                telemetry.client(null, address -> Optional.empty());
                telemetry.serve(null, java.util.List.of());
                telemetry.watch(java.util.List.of());
            }
        }
    }

    @Test
    void without_telemetry_no_class_of_OpenTelemetry_is_needed() throws IOException, ReflectiveOperationException {
        URL[] others = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("opentelemetry") && !entry.contains("prometheus"))
                .map(FreeWhenOffTest::url)
                .toArray(URL[]::new);
        try (var loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            var off = (Runnable)
                    loader.loadClass(Off.class.getName()).getConstructor().newInstance();
            off.run();
            assertThat(off.getClass()).isNotEqualTo(Off.class);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
