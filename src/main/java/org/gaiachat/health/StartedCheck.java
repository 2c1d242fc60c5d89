package org.gaiachat.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up once everything that the start opens is open. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    @Inject
    ApplicationState state;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(state.hasStarted()).build();
    }
}
