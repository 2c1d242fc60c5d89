package org.gaiachat.portability;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gaiachat.portability.control.ControlApi;
import org.gaiachat.portability.control.ControlBean;
import org.gaiachat.portability.control.ControlResource;
import org.gaiachat.server.PackagedWar;
import org.gaiachat.server.RawHttp;

/**
 * How many class loaders a server keeps of an application of three classes, a bean and a REST resource, that is deployed,
 * replaced and taken away as ours is, in another process of the same server: so many of ours are no fault of ours.
 *
 * @param running while the second deployment runs
 * @param gone after its end
 */
record Control(long running, long gone) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Map<String, Control> RUN = new HashMap<>();

    /** Runs it, once for a server and a Java. */
    static Control on(BootedServer ours) throws IOException {
        String server = ours.place().folder().getFileName().toString();
        Control known = RUN.get(server);
        if (known == null) {
            known = run(ours, server);
            RUN.put(server, known);
        }
        return known;
    }

    private static Control run(BootedServer ours, String server) throws IOException {
        Path folder = ours.place().folder();
        Path first = war(folder.resolve("control.war"), "first");
        try (var booted = BootedServer.boot(ours.kind(), ours.place().java(), first, "/", server + "-control")) {
            var loaders = new Loaders(booted, ControlApi.class.getName(), 0);
            booted.deploy(war(folder.resolve("control-next.war"), "next"), "/");
            // as with ours, nothing is counted before: that collects garbage, which the first build leaves to the next
            await("the next build of the control")
                    .atMost(PATIENCE)
                    .until(() -> RawHttp.to(booted.port())
                            .send("GET", "/api/health/ready")
                            .text()
                            .contains("next"));
            long running = loaders.fewest(1);
            booted.undeploy("/");
            return new Control(running, loaders.fewest(0));
        }
    }

    private static Path war(Path file, String build) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        entries.put("WEB-INF/classes/build.txt", build.getBytes(StandardCharsets.UTF_8));
        for (Class<?> one : new Class<?>[] {ControlApi.class, ControlBean.class, ControlResource.class}) {
            String name = one.getName().replace('.', '/') + ".class";
            try (var code = one.getResourceAsStream("/" + name)) {
                entries.put("WEB-INF/classes/" + name, code.readAllBytes());
            }
        }
        Path ours = Path.of(System.getProperty("gaia-chat.project"), "src/main/webapp/WEB-INF");
        for (String name : new String[] {"beans.xml", "jboss-deployment-structure.xml"}) {
            entries.put("WEB-INF/" + name, Files.readAllBytes(ours.resolve(name)));
        }
        return new PackagedWar(entries).write(file);
    }
}
