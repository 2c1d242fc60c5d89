package org.gaiachat.gaia.helios;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Question;

/**
 * Finds out what a 404 means. Gaia has the same status for a dataset or a conversation that is unknown and for a path
 * that the tenant does not have; the list of datasets tells them apart.
 */
record AbsenceReading(DatasetList datasets) {

    CompletionStage<GaiaFault> fault(GaiaFault fault, Question question) {
        if (!(fault instanceof GaiaFault.NotOffered)) {
            return CompletableFuture.completedFuture(fault);
        }
        return datasets.all().handle((known, failure) -> {
            if (failure != null) {
                return fault;
            }
            Optional<String> unknown = question.datasets().stream()
                    .filter(name ->
                            known.stream().noneMatch(dataset -> dataset.name().equals(name)))
                    .findFirst();
            return unknown.<GaiaFault>map(GaiaFault.DatasetNotFound::new)
                    .or(() -> question.conversationId().map(GaiaFault.ConversationNotFound::new))
                    .orElse(fault);
        });
    }
}
