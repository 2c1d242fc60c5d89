package org.gaiachat.gaia.helios;

import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.GaiaException;

/** Collects a reply until it is whole. */
final class WholeReply implements Reply {

    private final CompletableFuture<GaiaReply> whole = new CompletableFuture<>();
    private final BodyBytes body = new BodyBytes();
    private Exchange exchange;
    private int status;
    private volatile HttpHeaders headers;

    CompletableFuture<GaiaReply> future() {
        return whole;
    }

    WholeReply of(Exchange given) {
        exchange = given;
        exchange.pull();
        return this;
    }

    @Override
    public void begun(int status, HttpHeaders headers) {
        this.status = status;
        this.headers = headers;
    }

    @Override
    public void bytes(List<ByteBuffer> more) {
        try {
            more.forEach(body::add);
            exchange.pull();
        } catch (GaiaException tooLong) {
            exchange.cancel();
            whole.completeExceptionally(tooLong);
        }
    }

    @Override
    public void ended() {
        whole.complete(new GaiaReply(status, headers, body.bytes()));
    }

    @Override
    public void failed(GaiaException failure) {
        whole.completeExceptionally(failure);
    }
}
