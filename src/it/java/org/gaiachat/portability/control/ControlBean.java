package org.gaiachat.portability.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Its one bean, which has a thread, and ends it. */
@ApplicationScoped
public class ControlBean {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    CompletionStage<String> state() {
        return CompletableFuture.supplyAsync(() -> "UP", thread);
    }

    @PreDestroy
    void end() {
        thread.shutdown();
    }
}
