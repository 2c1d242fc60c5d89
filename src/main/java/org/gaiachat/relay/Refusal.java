package org.gaiachat.relay;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a failure that comes before anything else as a whole response. */
@FunctionalInterface
public interface Refusal {

    void write(Throwable failure, HttpServletResponse response) throws IOException;
}
