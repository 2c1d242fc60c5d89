package org.gaiachat.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gaiachat.portability.control.ControlApi;
import org.gaiachat.portability.control.ControlBean;
import org.gaiachat.portability.control.ControlResource;
import org.gaiachat.server.PackagedWar;

/**
 * How many class loaders a server keeps of an application of three classes, a bean and a REST resource, that is deployed,
 * replaced and taken away as ours is, in another process of the same server: so many of ours are no fault of ours.
 *
 * @param running while the second deployment runs
 * @param gone after its end
 */
record Control(long running, long gone) {

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
        Path war = war(folder.resolve("control.war"));
        try (var booted = BootedServer.boot(ours.kind(), ours.place().java(), war, "/", server + "-control")) {
            var loaders = new Loaders(booted, ControlApi.class.getName(), 0);
            booted.deploy(war, "/");
            long running = loaders.fewest(1);
            booted.undeploy("/");
            return new Control(running, loaders.fewest(0));
        }
    }

    private static Path war(Path file) throws IOException {
        var entries = new TreeMap<String, byte[]>();
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
