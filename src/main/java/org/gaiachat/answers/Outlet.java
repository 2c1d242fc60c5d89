package org.gaiachat.answers;

import java.io.IOException;

/** The way to one browser. */
interface Outlet {

    /** Sends bytes at once. It may block, until the server's write timeout, where the browser takes nothing. */
    void send(byte[] bytes, int length) throws IOException;

    /** Ends the stream. What is already ended stays so. */
    void close();
}
