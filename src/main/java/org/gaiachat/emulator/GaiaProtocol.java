package org.gaiachat.emulator;

import jakarta.json.JsonObject;
import java.util.List;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.relay.Protocol;

/** An answer in the events of Gaia's stream. */
final class GaiaProtocol implements Protocol<AnswerPart> {

    private final AnswerWire wire;
    private final String name;

    GaiaProtocol(Shape shape) {
        wire = new AnswerWire(shape);
        name = shape.isTutorial() ? "message" : "";
    }

    @Override
    public List<Event> events(AnswerPart part) {
        return wire.events(part).stream().map(this::event).toList();
    }

    @Override
    public List<Event> failure(Throwable met) {
        return List.of(event(
                JsonBuilders.object().add("error", GaiaError.of(met).json()).build()));
    }

    private Event event(JsonObject payload) {
        return new Event(name, payload.toString());
    }
}
