package org.gaiachat.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * The resources answer with a table (CSV) where one is asked for, else with JSON. The servers do not agree on which of the
 * two a client means that takes anything, and a person who opens an API address in a browser should see its answer.
 */
@PreMatching
public class JsonUnlessTable implements ContainerRequestFilter {

    private static final String TABLE = "text/csv";

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, understood(accept));
    }

    /** Whether a table is asked for by an {@code Accept} header, which may be absent. */
    public static boolean table(String accept) {
        return accept != null && accept.contains(TABLE);
    }

    private static String understood(String accept) {
        // what has no table to give answers with JSON
        return table(accept) ? TABLE + ", application/json;q=0.5" : MediaType.APPLICATION_JSON;
    }
}
