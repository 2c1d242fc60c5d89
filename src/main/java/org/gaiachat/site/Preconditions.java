package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a conditional request comes to (RFC 9110, 13.2.2). No file has a modification date, since dates in a WAR say
 * nothing of its content; so conditions on dates are ignored, as that section asks.
 */
enum Preconditions {
    MET,
    NOT_MODIFIED,
    FAILED;

    static Preconditions of(HttpServletRequest request, String etag) {
        String ifMatch = HeaderValues.list(request, "If-Match");
        if (!ifMatch.isEmpty() && !EntityTag.listedStrongly(ifMatch, etag)) {
            return FAILED;
        }
        String ifNoneMatch = HeaderValues.list(request, "If-None-Match");
        return !ifNoneMatch.isEmpty() && EntityTag.listed(ifNoneMatch, etag) ? NOT_MODIFIED : MET;
    }
}
