package org.gaiachat.mcp;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An application beside that of the API, so that its failures are told as JSON-RPC has them. */
@ApplicationPath("api/mcp")
public class Mcp extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(McpErrorMapper.class, McpResource.class, MessageReading.class, WebMcpErrorMapper.class);
    }
}
