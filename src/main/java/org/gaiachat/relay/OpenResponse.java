package org.gaiachat.relay;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.concurrent.atomic.AtomicBoolean;

/** An asynchronous servlet response that is open for as long as it takes, and ends once, from whichever side. */
public final class OpenResponse implements AsyncListener {

    private final AsyncContext context;
    private final Runnable ended;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Keeps it open; {@code ended} is run once when it has ended. */
    public OpenResponse(AsyncContext context, Runnable ended) {
        this.context = context;
        this.ended = ended;
        context.setTimeout(0);
        context.addListener(this);
    }

    /** Whether it has ended, or the client is known to be gone. */
    public boolean isClosed() {
        return closed.get();
    }

    /** Ends it. What has ended stays so. */
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                context.complete();
            } catch (IllegalStateException completedByTheServer) {
                // a connection that broke
            } finally {
                ended.run();
            }
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        if (closed.compareAndSet(false, true)) {
            ended.run();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // it is started once
    }
}
