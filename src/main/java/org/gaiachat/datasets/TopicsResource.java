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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Topic;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /api/datasets/{name}/topics}: what a dataset is about. */
@Tag(name = "datasets")
@APIResponse(responseCode = "401", ref = "SignInRequired")
@APIResponse(responseCode = "default", ref = "Problem")
@Path("datasets/{name}/topics")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class TopicsResource {

    @Inject
    Gaia gaia;

    /** All topics, in two levels. */
    @GET
    @Operation(operationId = "listTopics", summary = "What a dataset is about")
    @APIResponse(responseCode = "200", ref = "TopicList")
    @APIResponse(responseCode = "404", ref = "DatasetNotFound")
    public CompletionStage<String> topics(
            @Parameter(description = "The dataset's name.") @PathParam("name") String name) {
        return gaia.topics(name)
                .thenApply(topics -> JsonBuilders.object().add("topics", list(topics)))
                .thenApply(JsonObjectBuilder::build)
                .thenApply(JsonObject::toString);
    }

    /** One topic. */
    @GET
    @Path("{uuid}")
    @Operation(operationId = "readTopic", summary = "One topic")
    @APIResponse(responseCode = "200", ref = "Topic")
    @APIResponse(responseCode = "404", ref = "TopicNotFound")
    public CompletionStage<String> topic(
            @Parameter(description = "The dataset's name.") @PathParam("name") String name,
            @Parameter(description = "The topic's id.") @PathParam("uuid") String uuid) {
        return gaia.topic(name, uuid).thenApply(topic -> json(topic).build().toString());
    }

    /** More questions about a topic. */
    @POST
    @Path("{uuid}/questions")
    @Operation(operationId = "suggestQuestions", summary = "More questions about a topic")
    @APIResponse(responseCode = "200", ref = "QuestionList")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "TopicNotFound")
    public CompletionStage<String> questions(
            @Parameter(description = "The dataset's name.") @PathParam("name") String name,
            @Parameter(description = "The topic's id.") @PathParam("uuid") String uuid) {
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
