package org.gaiachat.portability.control;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Its REST application, at the same path as ours, whose classes are listed, as those of ours are. */
@ApplicationPath("api")
public class ControlApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ControlResource.class);
    }
}
