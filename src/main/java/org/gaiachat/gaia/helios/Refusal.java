package org.gaiachat.gaia.helios;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;

/**
 * Finds out what a refusal means. Gaia has one status, 404, for a dataset, a conversation or a topic that is unknown and
 * for a path that the tenant does not have; its error code, if it gives one, and the list of datasets tell them apart.
 */
record Refusal(DatasetList datasets) {

    /** The reply, if it is a success. */
    CompletionStage<GaiaReply> successful(GaiaReply reply, Operation operation) {
        return reply.successful()
                ? CompletableFuture.completedFuture(reply)
                : fault(reply, operation).thenApply(fault -> {
                    throw new GaiaException(fault);
                });
    }

    CompletionStage<GaiaFault> fault(GaiaReply reply, Operation operation) {
        ErrorBody body = ErrorBody.of(reply.body());
        Optional<GaiaFault> named = operation.named(body.code());
        if (named.isPresent()) {
            return CompletableFuture.completedFuture(named.get());
        }
        return reply.absent()
                ? absence(operation, body)
                : CompletableFuture.completedFuture(ofStatus(reply, operation));
    }

    private CompletionStage<GaiaFault> absence(Operation operation, ErrorBody body) {
        Optional<AskedFault.DatasetNotFound> ofDataset = operation.refusal(AskedFault.DatasetNotFound.class);
        if (ofDataset.isEmpty()) {
            return CompletableFuture.completedFuture(ofThing(operation, body));
        }
        return datasets.all().handle((known, failure) -> {
            if (failure != null) {
                return new AskedFault.NotOffered(operation.words());
            }
            return operation.refusals().stream()
                    .filter(AskedFault.DatasetNotFound.class::isInstance)
                    .filter(fault -> known.stream()
                            .noneMatch(dataset -> dataset.name().equals(((AskedFault.DatasetNotFound) fault).name())))
                    .findFirst()
                    .orElseGet(() -> ofThing(operation, body));
        });
    }

    /** A web page or nothing at all tells of a path that is not there, an error of Gaia's of a thing that is not. */
    private static GaiaFault ofThing(Operation operation, ErrorBody body) {
        Optional<GaiaFault> thing = operation.refusals().stream()
                .filter(Refusal::isAbsence)
                .filter(fault -> !(fault instanceof AskedFault.DatasetNotFound))
                .filter(fault -> body.isGaias())
                .findFirst();
        return thing.orElseGet(() -> new AskedFault.NotOffered(operation.words()));
    }

    private static boolean isAbsence(GaiaFault fault) {
        return fault.code().endsWith("-not-found");
    }

    private static GaiaFault ofStatus(GaiaReply reply, Operation operation) {
        Optional<? extends GaiaFault> usual =
                switch (reply.status()) {
                    case 409 -> operation.refusal(DatasetFault.DatasetNameTaken.class);
                    case 410 -> operation.refusal(DatasetFault.UploadSessionNotFound.class);
                    case 413 -> operation.refusal(DatasetFault.FileTooLarge.class);
                    default -> Optional.empty();
                };
        return usual.isPresent() ? usual.get() : StatusFault.of(reply.status(), reply.headers(), operation.words());
    }
}
