package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.Set;

/**
 * What requests of one kind have in common.
 *
 * @param template their path, with names in braces for what differs
 * @param isTraced whether each of them is of interest; files of the page are only counted
 * @param labels what their measurements bear
 */
record Route(String template, boolean isTraced, Labels labels) {

    static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("http.route");
    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    static Route of(String template, boolean isTraced) {
        return new Route(template, isTraced, Labels.NONE.and(TEMPLATE, template));
    }

    /** A method that everybody knows; what clients make up is one. */
    static String method(String sent) {
        return METHODS.contains(sent) ? sent : "_OTHER";
    }

    /** The attributes of requests that ended so; there are as many as there are methods and statuses in use. */
    Attributes attributes(String method, int status) {
        return labels.and(METHOD, method).and(STATUS, (long) status).attributes();
    }
}
