package org.gaiachat.gaia.helios;

import java.util.concurrent.CompletionException;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;

/** Finds what a stage failed with. */
final class GaiaFailure {

    private GaiaFailure() {}

    static GaiaException of(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof GaiaException met ? met : new GaiaException(new AskedFault.EngineFailed(), cause);
    }
}
