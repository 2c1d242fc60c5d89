package org.gaiachat.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * The API answers with an event stream where one is asked for, else with JSON. The servers do not agree on which of the
 * two a client means that takes anything, and a person who opens an API address in a browser should see its answer.
 */
@Provider
@PreMatching
public class JsonUnlessEvents implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        boolean events = accept != null && accept.contains(MediaType.SERVER_SENT_EVENTS);
        request.getHeaders()
                .putSingle(HttpHeaders.ACCEPT, events ? MediaType.SERVER_SENT_EVENTS : MediaType.APPLICATION_JSON);
    }
}
