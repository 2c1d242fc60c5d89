package org.gaiachat.gaia.helios;

import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** The body of an answer that is none: read for its error code, and so that its connection can serve again. */
final class RefusedAnswer implements BodyReading {

    private static final int MOST = 64 * 1024;

    private final int status;
    private final HttpHeaders headers;
    private final Consumer<GaiaReply> refused;
    private final BodyBytes body = new BodyBytes(MOST);
    private boolean told;

    RefusedAnswer(int status, HttpHeaders headers, Consumer<GaiaReply> refused) {
        this.status = status;
        this.headers = headers;
        this.refused = refused;
    }

    /** A longer body is somebody's web page, whose end nobody needs to wait for. */
    @Override
    public void more(ByteBuffer bytes) {
        if (body.hasRoomFor(bytes)) {
            body.add(bytes);
        } else {
            end();
        }
    }

    @Override
    public void end() {
        if (!told) {
            told = true;
            refused.accept(new GaiaReply(status, headers, body.bytes()));
        }
    }
}
