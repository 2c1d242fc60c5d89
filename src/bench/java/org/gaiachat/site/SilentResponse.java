package org.gaiachat.site;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.reflect.Proxy;

/** A response that takes everything and keeps nothing. */
final class SilentResponse extends HttpServletResponseWrapper {

    private final ServletOutputStream nowhere = new ServletOutputStream() {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int one) {}

        @Override
        public void write(byte[] bytes) {}
    };

    private SilentResponse(HttpServletResponse nothing) {
        super(nothing);
    }

    static HttpServletResponse create() {
        return new SilentResponse((HttpServletResponse) Proxy.newProxyInstance(
                SilentResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (p, m, given) -> null));
    }

    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void addHeader(String name, String value) {}

    @Override
    public void setStatus(int status) {}

    @Override
    public void setContentType(String type) {}

    @Override
    public void setContentLength(int length) {}

    @Override
    public ServletOutputStream getOutputStream() {
        return nowhere;
    }
}
