package org.gaiachat.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells which engine answers and whether it was there when last asked; it takes nothing down (docs/adr/012). */
@Readiness
@ApplicationScoped
public class EngineCheck implements HealthCheck {

    static final String NAME = "gaia";

    @Inject
    ApplicationState state;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named(NAME).up();
        state.engine().forEach(response::withData);
        return response.build();
    }
}
