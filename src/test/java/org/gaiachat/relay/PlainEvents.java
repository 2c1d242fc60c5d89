package org.gaiachat.relay;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import java.lang.reflect.Proxy;

/** Events that hold their data and nothing else; the servers bring the real ones. */
final class PlainEvents implements Sse {

    @Override
    public OutboundSseEvent.Builder newEventBuilder() {
        Object[] data = new Object[1];
        return proxy(OutboundSseEvent.Builder.class, (builder, method, arguments) -> {
            if (method.getName().equals("data")) {
                data[0] = arguments[arguments.length - 1];
            }
            return method.getName().equals("build")
                    ? proxy(OutboundSseEvent.class, (event, asked, none) -> data[0])
                    : builder;
        });
    }

    @Override
    public SseBroadcaster newBroadcaster() {
        throw new UnsupportedOperationException();
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
