package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;

/** How much of a request there may be before its body. */
final class RequestSize {

    /** What everybody should be able to rely on is 8,000 (RFC 9110, 4.1); the page's own addresses are far below. */
    private static final int LONGEST_ADDRESS = 8_000;

    /** Several times what browsers and proxies send; characters of names and values together. */
    private static final int LARGEST_HEADER = 32_768;

    private RequestSize() {}

    /** Whether the address is too long (414). */
    static boolean isAddressTooLong(String path, String query) {
        return path.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS;
    }

    /** Whether all the header's lines are too much (RFC 6585, 5: 431). */
    static boolean isHeaderTooLarge(HttpServletRequest request) {
        int characters = 0;
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements() && characters <= LARGEST_HEADER) {
            String name = names.nextElement();
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                characters += name.length() + values.nextElement().length();
            }
        }
        return characters > LARGEST_HEADER;
    }
}
