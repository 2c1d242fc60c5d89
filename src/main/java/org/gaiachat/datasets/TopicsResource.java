package org.gaiachat.datasets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Topic;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /api/datasets/{name}/topics}: what a dataset is about. */
@Path("datasets/{name}/topics")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class TopicsResource {

    @Inject
    Gaia gaia;

    /** All topics, in two levels. */
    @GET
    public CompletionStage<String> topics(@PathParam("name") String name) {
        return gaia.topics(name)
                .thenApply(topics -> JsonBuilders.object().add("topics", list(topics)))
                .thenApply(JsonObjectBuilder::build)
                .thenApply(JsonObject::toString);
    }

    /** One topic. */
    @GET
    @Path("{uuid}")
    public CompletionStage<String> topic(@PathParam("name") String name, @PathParam("uuid") String uuid) {
        return gaia.topic(name, uuid).thenApply(topic -> json(topic).build().toString());
    }

    /** More questions about a topic. */
    @POST
    @Path("{uuid}/questions")
    public CompletionStage<String> questions(@PathParam("name") String name, @PathParam("uuid") String uuid) {
        return gaia.topicQuestions(name, uuid).thenApply(questions -> JsonBuilders.object()
                .add("questions", JsonBuilders.array(questions))
                .build()
                .toString());
    }

    private static JsonArrayBuilder list(List<Topic> topics) {
        var list = JsonBuilders.array();
        topics.forEach(topic -> list.add(json(topic)));
        return list;
    }

    private static JsonObjectBuilder json(Topic topic) {
        var json = JsonBuilders.object()
                .add("uuid", topic.uuid())
                .add("name", topic.name())
                .add("coverage", topic.coverage())
                .add("suggestedQuestions", JsonBuilders.array(topic.suggestedQuestions()))
                .add("children", list(topic.children()));
        topic.summary().ifPresent(summary -> json.add("summary", summary));
        return json;
    }
}
