import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of the server while the image is built, from its start to the moment at which it is ready, and its end: what it
 * worked out about itself by then is in its working folder.
 *
 * <p>Arguments: the command that starts the server.
 */
class FirstStart {

    /** What the server writes once it is ready, with or without an application. */
    private static final String READY = "CWWKF0011I";

    public static void main(String[] command) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        boolean ready = false;
        try (BufferedReader log = server.inputReader()) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                System.out.println(line);
                if (line.contains(READY)) {
                    ready = true;
                    // not the process's own destroy(), which would close its log too
                    server.toHandle().destroy();
                }
            }
            if (!ready || !server.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not start, or did not end");
            }
        } finally {
            server.destroyForcibly();
        }
    }
}
