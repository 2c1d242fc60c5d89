package org.gaiachat.answers;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The way to a browser through an asynchronous servlet response. */
final class ServletOutlet implements Outlet, AsyncListener {

    /** Each open stream holds one such buffer, in bytes; what is sent is some hundreds, and is flushed at once. */
    private static final int BUFFER = 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable released;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Opens the way; {@code released} is run once when it is closed, from whichever side. */
    ServletOutlet(AsyncContext context, Runnable released) throws IOException {
        this.context = context;
        this.released = released;
        ServletResponse response = context.getResponse();
        response.setBufferSize(BUFFER);
        out = response.getOutputStream();
        context.setTimeout(0);
        context.addListener(this);
        // Open Liberty swallows the first flush of a stream: with the head alone, no event waits for the next one
        response.flushBuffer();
    }

    @Override
    public void send(byte[] bytes, int length) throws IOException {
        if (closed.get()) {
            throw new IOException("The browser is gone.");
        }
        out.write(bytes, 0, length);
        out.flush();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                context.complete();
            } catch (IllegalStateException completedByTheServer) {
                // a connection that broke
            } finally {
                released.run();
            }
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        if (closed.compareAndSet(false, true)) {
            released.run();
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
