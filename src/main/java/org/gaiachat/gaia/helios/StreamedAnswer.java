package org.gaiachat.gaia.helios;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.upstream.EndlessEvent;
import org.gaiachat.upstream.EventParser;
import org.gaiachat.upstream.WireEvent;

/** An answer that comes as an event stream. */
final class StreamedAnswer implements BodyReading {

    private final AnswerReading reading;
    private final EventParser parser = new EventParser(this::take);
    private boolean bodyEnded;

    StreamedAnswer(AnswerReading reading) {
        this.reading = reading;
    }

    @Override
    public void more(ByteBuffer bytes) {
        try {
            parser.feed(bytes);
        } catch (EndlessEvent unlikeGaia) {
            throw new GaiaException(new UpstreamFault.GaiaAnswerUnreadable());
        }
    }

    @Override
    public void end() {
        bodyEnded = true;
        parser.end();
        reading.finish();
    }

    @Override
    public boolean endSeen() {
        return reading.endSeen();
    }

    private void take(WireEvent event) {
        String data = event.data();
        String trimmed = data.strip();
        if (trimmed.equals("[DONE]")) {
            reading.done();
        } else if (trimmed.startsWith("{")) {
            Optional<JsonValue> value = JsonText.parse(trimmed);
            if (value.isPresent()) {
                reading.object(event.name(), value.get().asJsonObject());
            } else if (!bodyEnded) {
                throw new GaiaException(new UpstreamFault.GaiaAnswerUnreadable());
            }
        } else {
            reading.text(event.name(), unquoted(data));
        }
    }

    private static String unquoted(String data) {
        if (!data.startsWith("\"")) {
            return data;
        }
        return JsonText.parse(data)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .orElse(data);
    }
}
