package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Topic;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /dataset/{id}/discovery}: what a dataset is about. It is named by its id here, not by its name. */
@Path("dataset/{id}/discovery")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class DiscoveryResource {

    @Inject
    EmulatedGaia emulated;

    @Inject
    HttpServletRequest request;

    /** The topics from a level on, or those below one of them. */
    @GET
    public CompletionStage<String> discovery(
            @PathParam("id") String id,
            @QueryParam("level") String level,
            @QueryParam("numLevels") String numLevels,
            @QueryParam("uuid") String uuid) {
        Shape shape = Shape.of(request);
        var levels = Levels.of(Optional.ofNullable(level), Optional.ofNullable(numLevels), shape);
        Gaia gaia = emulated.gaia();
        String dataset = DatasetKey.name(id);
        CompletionStage<List<Topic>> topics = uuid == null || uuid.isBlank()
                ? gaia.topics(dataset).thenApply(levels::from)
                : gaia.topic(dataset, uuid).thenApply(Topic::children);
        return topics.thenApply(found -> new TopicWire(shape).discovery(found, levels.first(), levels.count()))
                .thenApply(JsonObject::toString);
    }

    @GET
    @Path("{uuid}/summary")
    public CompletionStage<String> summary(@PathParam("id") String id, @PathParam("uuid") String uuid) {
        return emulated.gaia().topic(DatasetKey.name(id), uuid).thenApply(topic -> JsonBuilders.object()
                .add("uuid", topic.uuid())
                .add("name", topic.name())
                .add("summary", topic.summary().orElse(""))
                .add("suggestedQuestions", JsonBuilders.array(topic.suggestedQuestions()))
                .build()
                .toString());
    }

    @POST
    @Path("{uuid}/generate-more-questions")
    public CompletionStage<String> moreQuestions(@PathParam("id") String id, @PathParam("uuid") String uuid) {
        return emulated.gaia().topicQuestions(DatasetKey.name(id), uuid).thenApply(questions -> JsonBuilders.object()
                .add("questions", JsonBuilders.array(questions))
                .build()
                .toString());
    }
}
