package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A browser's request of a path that allocates as little as can be when asked; its enumerations are 32 bytes each. */
final class SilentRequest extends HttpServletRequestWrapper {

    private final String path;
    private final Map<String, List<String>> headers;

    private SilentRequest(HttpServletRequest nothing, String path, Map<String, List<String>> headers) {
        super(nothing);
        this.path = path;
        this.headers = headers;
    }

    static HttpServletRequest of(String path, String ifNoneMatch) {
        var nothing = (HttpServletRequest) Proxy.newProxyInstance(
                SilentRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (p, m, given) -> null);
        return new SilentRequest(
                nothing,
                path,
                Map.of(
                        "Accept", List.of("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
                        "Accept-Encoding", List.of("gzip, deflate, br, zstd"),
                        "If-None-Match", ifNoneMatch.isEmpty() ? List.of() : List.of(ifNoneMatch)));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        List<String> lines = headers.get(name);
        if (lines == null || lines.isEmpty()) {
            return Collections.emptyEnumeration();
        }
        Iterator<String> all = lines.iterator();
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return all.hasNext();
            }

            @Override
            public String nextElement() {
                return all.next();
            }
        };
    }

    @Override
    public String getHeader(String name) {
        List<String> lines = headers.get(name);
        return lines == null || lines.isEmpty() ? null : lines.get(0);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public boolean isSecure() {
        return false;
    }
}
