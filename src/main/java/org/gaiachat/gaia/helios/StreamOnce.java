package org.gaiachat.gaia.helios;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gaiachat.gaia.DocumentFile;
import org.gaiachat.upstream.UpstreamThreads;

/** The body of a download, for one reader; where nobody comes to read it, its connection is given up. */
final class StreamOnce implements DocumentFile.Content {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final InputStream stream;
    private final AtomicBoolean opened = new AtomicBoolean();

    StreamOnce(PulledStream stream, UpstreamThreads threads) {
        this.stream = stream;
        threads.clock()
                .schedule(
                        () -> {
                            if (opened.compareAndSet(false, true)) {
                                stream.close();
                            }
                        },
                        WAIT.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public InputStream open() throws IOException {
        if (!opened.compareAndSet(false, true)) {
            throw new IOException("This download was read before, or nobody came to read it. Ask for it again.");
        }
        return stream;
    }
}
