package org.gaiachat.telemetry;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Optional;

/**
 * Tells by its path which kind a request is of. There are only as many kinds as the APIs declare paths, whatever is sent:
 * no id, name or nonsense of a client's becomes a label.
 */
final class Routes {

    private static final Route UNKNOWN = Route.of("/api/{unknown}", true);
    private static final Route PAGE = Route.of("/{page}", false);
    private static final Route ASSET = Route.of("/assets/{file}", false);
    private static final Route HEALTH = Route.of("/health/{check}", false);
    private static final Route METRICS = Route.of(ScrapeServlet.PATH, false);

    private final PathTree apis = new PathTree();

    private Routes() {}

    /** The kinds of requests that these have; what is served beside Jakarta REST is added here. */
    static Routes of(Collection<Application> apis) {
        var routes = new Routes();
        routes.apis.add("api/openapi.json");
        routes.apis.add("api/docs");
        for (Application api : apis) {
            String base = api.getClass().getAnnotation(ApplicationPath.class).value();
            api.getClasses().forEach(resource -> routes.add(base, resource));
        }
        return routes;
    }

    private void add(String base, Class<?> resource) {
        Optional.ofNullable(resource.getAnnotation(Path.class)).ifPresent(path -> {
            String own = base + "/" + path.value();
            apis.add(own);
            for (Method method : resource.getMethods()) {
                Optional.ofNullable(method.getAnnotation(Path.class))
                        .ifPresent(more -> apis.add(own + "/" + more.value()));
            }
        });
    }

    /**
     * The kind of a request.
     *
     * @param path below the context root, as it was sent
     */
    Route of(String path) {
        if (path.startsWith("/api/")) {
            return apis.find(path).orElse(UNKNOWN);
        }
        if (path.startsWith("/assets/")) {
            return ASSET;
        }
        if (path.startsWith("/health")) {
            return HEALTH;
        }
        return path.equals(ScrapeServlet.PATH) ? METRICS : PAGE;
    }
}
