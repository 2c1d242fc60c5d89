package org.gaiachat.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up when requests are welcome: the page is in memory and the engine is open. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    @Inject
    ApplicationState state;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ready").status(state.isReady()).build();
    }
}
