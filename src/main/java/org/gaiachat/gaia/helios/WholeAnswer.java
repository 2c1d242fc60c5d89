package org.gaiachat.gaia.helios;

import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;

/** An answer that comes in one piece of JSON. */
final class WholeAnswer implements BodyReading {

    private final AnswerReading reading;
    private final BodyBytes body = new BodyBytes();

    WholeAnswer(AnswerReading reading) {
        this.reading = reading;
    }

    @Override
    public void more(ByteBuffer bytes) {
        body.add(bytes);
    }

    @Override
    public void end() {
        if (!(JsonText.read(body.bytes()) instanceof JsonObject object) || object.isEmpty()) {
            throw new GaiaException(new UpstreamFault.GaiaAnswerUnreadable());
        }
        reading.object("", object);
        if (!reading.anything()) {
            throw new GaiaException(new UpstreamFault.GaiaAnswerUnreadable());
        }
        reading.done();
        reading.finish();
    }
}
