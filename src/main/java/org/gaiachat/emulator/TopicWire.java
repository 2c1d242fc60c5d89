package org.gaiachat.emulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.gaiachat.gaia.Topic;
import org.gaiachat.json.JsonBuilders;

/** Topics as they are sent. */
record TopicWire(Shape shape) {

    /** Topics from a level on, with as many levels as are asked for. */
    JsonObject discovery(List<Topic> topics, int level, int levels) {
        return JsonBuilders.object()
                .add(shape.isTutorial() ? "discoveryResults" : "themes", list(topics, level, levels))
                .build();
    }

    private JsonArrayBuilder list(List<Topic> topics, int level, int levels) {
        var list = JsonBuilders.array();
        if (levels > 0) {
            topics.forEach(topic -> list.add(topic(topic, level, levels)));
        }
        return list;
    }

    private JsonObjectBuilder topic(Topic topic, int level, int levels) {
        var json = JsonBuilders.object()
                .add("uuid", topic.uuid())
                .add("name", topic.name())
                .add("suggestedQuestions", JsonBuilders.array(topic.suggestedQuestions()));
        topic.summary().ifPresent(summary -> json.add("description", summary));
        var children = list(topic.children(), level + 1, levels - 1);
        return shape.isTutorial()
                ? json.add("level", level).add("children", children)
                : json.add("percentage", topic.coverage() * 100).add("subThemes", children);
    }
}
