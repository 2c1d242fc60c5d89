package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What requests of one kind have in common.
 *
 * @param template their path, with names in braces for what differs
 * @param isTraced whether each of them is of interest; files of the page are only counted
 * @param known the attributes that were needed so far
 */
record Route(String template, boolean isTraced, Map<Route.Outcome, Attributes> known) {

    static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("http.route");
    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    record Outcome(String method, int status) {}

    static Route of(String template, boolean isTraced) {
        return new Route(template, isTraced, new ConcurrentHashMap<>());
    }

    /** A method that everybody knows; what clients make up is one. */
    static String method(String sent) {
        return METHODS.contains(sent) ? sent : "_OTHER";
    }

    /** The attributes of requests that ended so; there are as many as there are methods and statuses in use. */
    Attributes attributes(String method, int status) {
        return known.computeIfAbsent(
                new Outcome(method, status),
                outcome -> Attributes.of(METHOD, method, TEMPLATE, template, STATUS, (long) status));
    }
}
