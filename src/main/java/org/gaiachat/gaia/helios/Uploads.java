package org.gaiachat.gaia.helios;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadSession;
import org.gaiachat.gaia.UploadedFile;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.json.JsonBuilders;

/**
 * Uploads files into datasets.
 *
 * <p>Documented are the session, which lives for about a day, and the file; and that a session's files become part of a
 * dataset when it is created or updated. The field that names the session there is documented nowhere:
 * {@code uploadSessionId} in a {@code PUT} of the dataset is an inference. It is sent when the session opens, so that a
 * dataset that is unknown or must not be changed is told before a file travels, and again with each file, followed by the
 * order to index.
 */
final class Uploads {

    private static final Duration SESSION = Duration.ofHours(24);
    private static final int NAME_CHARACTERS = 200;
    private static final int MOST_DOCUMENTS = 1_000;
    private static final String WORDS = "uploads";

    private final Wire wire;
    private final Gateway gateway;
    private final DatasetList datasets;
    private final DatasetChanges changes;

    Uploads(Wire wire, Gateway gateway, DatasetList datasets, DatasetChanges changes) {
        this.wire = wire;
        this.gateway = gateway;
        this.datasets = datasets;
        this.changes = changes;
    }

    CompletableFuture<UploadSession> open(String dataset) {
        return datasets.id(dataset)
                .thenCompose(known -> gateway.change(Call.post("/upload-session"), Operation.of(WORDS)))
                .thenCompose(json -> {
                    var fields = Fields.of(json);
                    String id = fields.word("uploadSessionId", "sessionId", "id")
                            .orElseThrow(() -> new GaiaException(new UpstreamFault.GaiaAnswerUnreadable()));
                    Instant end = MomentFields.of(fields, "expiresAt", "expiryTimeUsecs")
                            .orElseGet(() -> Instant.now().plus(SESSION));
                    var ticket = new UploadTicket(id, dataset);
                    return bind(ticket).thenApply(bound -> new UploadSession(ticket.id(), dataset, end));
                });
    }

    /** Sends a file as its bytes come; never more of it is in memory than the connection has not taken yet. */
    CompletableFuture<UploadedFile> take(Upload upload) {
        UploadTicket ticket = UploadTicket.of(upload.sessionId())
                .orElseThrow(() -> new GaiaException(new DatasetFault.UploadSessionNotFound()));
        if (upload.fileName().isBlank()) {
            throw new GaiaException(new DatasetFault.FileNameInvalid(NAME_CHARACTERS));
        }
        if (upload.size().orElse(0) > Upload.MOST_BYTES) {
            throw new GaiaException(new DatasetFault.FileTooLarge(Upload.MOST_BYTES));
        }
        var operation = new Operation(WORDS, refusals(ticket));
        var body = new UploadBody(upload.size());
        return sent(upload, ticket, body)
                .thenCompose(reply -> gateway.refusal().successful(reply, operation))
                .thenCompose(taken -> bind(ticket))
                .thenCompose(bound -> changes.begin(ticket.dataset()))
                .thenApply(indexing -> {
                    datasets.forget();
                    return new UploadedFile(ticket.dataset(), upload.fileName(), body.sent());
                });
    }

    /** What goes wrong with the bytes is told before what the connection makes of it. */
    private CompletableFuture<GaiaReply> sent(Upload upload, UploadTicket ticket, UploadBody body) {
        var headers = new HashMap<>(
                Map.of("X-Upload-Session-ID", ticket.session(), "X-File-Name", header(upload.fileName())));
        upload.size().ifPresent(size -> headers.put("X-File-Size", Long.toString(size)));
        var reply = new WholeReply();
        Exchange exchange = wire.send(wire.requests().file("/upload-file", headers, body), reply);
        reply.of(exchange);
        body.of(exchange);
        body.failed().thenAccept(fault -> {
            exchange.cancel();
            reply.failed(new GaiaException(fault));
        });
        reply.future().whenComplete((done, failure) -> body.cancel());
        upload.content().subscribe(body);
        return reply.future();
    }

    /** As it is: nobody says that Gaia decodes it. What a header can't carry is written as in a URL. */
    private static String header(String name) {
        boolean carried = name.equals(name.strip()) && name.chars().allMatch(c -> c >= ' ' && c <= '~');
        return carried ? name : Requests.segment(name);
    }

    private CompletableFuture<Void> bind(UploadTicket ticket) {
        var operation = new Operation(WORDS, refusals(ticket));
        var body = JsonBuilders.object()
                .add("name", ticket.dataset())
                .add("uploadSessionId", ticket.session())
                .build();
        Call put = Call.put(DatasetDetail.path(ticket.dataset()), body);
        return gateway.change(put, put.by("PATCH"), operation).thenAccept(done -> {});
    }

    private static List<GaiaFault> refusals(UploadTicket ticket) {
        return List.of(
                new AskedFault.DatasetNotFound(ticket.dataset()),
                new DatasetFault.DatasetBuiltIn(ticket.dataset()),
                new DatasetFault.UploadSessionNotFound(),
                new DatasetFault.FileNameInvalid(NAME_CHARACTERS),
                new DatasetFault.FileTooLarge(Upload.MOST_BYTES),
                new DatasetFault.DatasetFull(MOST_DOCUMENTS),
                new DatasetFault.UploadIncomplete());
    }
}
