package org.gaiachat.portability.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** Its one bean, which has a thread, and ends it; like classes of most libraries it has a logger of its own name. */
@ApplicationScoped
public class ControlBean {

    private static final Logger LOG = Logger.getLogger(ControlBean.class.getName());

    private static final int LATER_MILLIS = 50;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    /** Which build this is; told when the request's thread has surely gone, as an answer of Gaia's is. */
    CompletionStage<String> build() {
        LOG.fine("asked");
        var told = new CompletableFuture<String>();
        thread.schedule(() -> told.complete(read()), LATER_MILLIS, TimeUnit.MILLISECONDS);
        return told;
    }

    private static String read() {
        try (var build = ControlBean.class.getResourceAsStream("/build.txt")) {
            return new String(build.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void end() {
        thread.shutdown();
    }
}
