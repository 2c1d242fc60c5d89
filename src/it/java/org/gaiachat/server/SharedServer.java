package org.gaiachat.server;

import java.nio.file.Path;
import java.util.Map;

/** One server, as it is without any setting, for all tests that change nothing in it; it ends with the tests. */
public final class SharedServer {

    private static LibertyServer server;

    private SharedServer() {}

    /** Gives it, started by the first who asks. */
    public static synchronized LibertyServer get() {
        if (server == null) {
            Path data = Path.of(System.getProperty("gaia-chat.project"), "target/it/shared-data");
            server = LibertyServer.start("shared", Map.of("LOCAL_DATA_DIR", data.toString()));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.ready();
        }
        return server;
    }
}
