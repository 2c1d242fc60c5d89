package org.gaiachat.portability;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.gaiachat.server.RawHttp;

/**
 * The class loaders of an application that a server still has.
 *
 * @param className a class that each deployment of the application has once
 * @param before how many there were already, of deployments of an earlier trial
 */
record Loaders(BootedServer server, String className, long before) {

    /** Threads that idle go within seconds, as the servers are configured here. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How many there are when no more than so many are left, or else after a while. */
    long fewest(long wanted) {
        try {
            await().atMost(PATIENCE).until(() -> {
                askForSomethingElse();
                return count() <= wanted;
            });
        } catch (ConditionTimeoutException some) {
            return count();
        }
        return wanted;
    }

    long count() {
        return server.jvm().loaders(className) - before;
    }

    /** A thread of a pool remembers its last request until it gets another one; an unknown path may come to no application. */
    private void askForSomethingElse() {
        var http = RawHttp.to(server.port());
        IntStream.range(0, 16).parallel().forEach(i -> {
            http.status("GET", "/nothing/" + i);
            http.status("GET", "/health");
        });
    }
}
