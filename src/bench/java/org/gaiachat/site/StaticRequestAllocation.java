package org.gaiachat.site;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How many bytes our own code allocates for a request of a file: what the filter does, between a request and a response
 * that allocate nothing themselves, counted by the virtual machine for this thread.
 */
final class StaticRequestAllocation {

    private static final int WARM_UP = 200_000;
    private static final int COUNTED = 100_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final SecurityHeaders headers = new SecurityHeaders("'self'");
    private final SiteAnswer answer;

    private StaticRequestAllocation(SiteManifest manifest) {
        answer = new SiteAnswer(manifest);
    }

    public static void main(String[] none) throws IOException {
        var manifest = SiteManifest.of(Map.of(
                "/index.html", bytes("<base href=\"./\">"),
                "/assets/app-1a2b3c4d.js", bytes("script"),
                "/assets/app-1a2b3c4d.js.br", bytes("brotli")));
        var script = manifest.file("/assets/app-1a2b3c4d.js").orElseThrow();
        String tag = script.variants().get(ContentCoding.BROTLI).etag();
        var measured = new StaticRequestAllocation(manifest);
        measured.tell("hashed script, brotli", SilentRequest.of("/assets/app-1a2b3c4d.js", ""));
        measured.tell("hashed script, 304", SilentRequest.of("/assets/app-1a2b3c4d.js", tag));
        measured.tell("page", SilentRequest.of("/", ""));
        measured.tell("deep link", SilentRequest.of("/c/42", ""));
        measured.tell("deep link with an escape", SilentRequest.of("/c/a%20b", ""));
    }

    private void tell(String what, HttpServletRequest request) throws IOException {
        var response = SilentResponse.create();
        run(request, response, WARM_UP);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        run(request, response, COUNTED);
        long after = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        System.out.printf("%-28s %5d bytes a request%n", what, (after - before) / COUNTED);
    }

    private void run(HttpServletRequest request, HttpServletResponse response, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            headers.set(request, response);
            String raw = request.getRequestURI().substring(request.getContextPath().length());
            answer.write(SitePath.of(raw).orElseThrow(), request, response);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
