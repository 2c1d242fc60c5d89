package org.gaiachat.portability.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Logger;

/** Its one bean, which has a thread, and ends it; like classes of most libraries it has a logger of its own name. */
@ApplicationScoped
public class ControlBean {

    private static final Logger LOG = Logger.getLogger(ControlBean.class.getName());

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    /** Which build this is. */
    CompletionStage<String> build() {
        LOG.fine("asked");
        return CompletableFuture.supplyAsync(ControlBean::read, thread);
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
