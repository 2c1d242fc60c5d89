package org.gaiachat.answers;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.gaiachat.relay.OpenResponse;

/** The way to a browser through an asynchronous servlet response. */
final class ServletOutlet implements Outlet {

    /** Each open stream holds one such buffer, in bytes; what is sent is some hundreds, and is flushed at once. */
    private static final int BUFFER = 1024;

    private final OpenResponse open;
    private final ServletOutputStream out;

    /** Opens the way; {@code released} is run once when it is closed, from whichever side. */
    ServletOutlet(AsyncContext context, Runnable released) throws IOException {
        ServletResponse response = context.getResponse();
        response.setBufferSize(BUFFER);
        out = response.getOutputStream();
        open = new OpenResponse(context, released);
        // Open Liberty swallows the first flush of a stream: with the head alone, no event waits for the next one
        response.flushBuffer();
    }

    @Override
    public void send(byte[] bytes, int length) throws IOException {
        if (open.isClosed()) {
            throw new IOException("The browser is gone.");
        }
        out.write(bytes, 0, length);
        out.flush();
    }

    @Override
    public void close() {
        open.close();
    }
}
