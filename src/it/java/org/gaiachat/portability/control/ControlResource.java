package org.gaiachat.portability.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;

/** Its one resource, where ours says that it is ready; like most of ours it answers later, from a thread of its own. */
@Path("health/ready")
@RequestScoped
public class ControlResource {

    @Inject
    private ControlBean bean;

    @GET
    public CompletionStage<String> state() {
        return bean.build();
    }
}
