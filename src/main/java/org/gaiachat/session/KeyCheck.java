package org.gaiachat.session;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;
import org.gaiachat.settings.Secret;

/** Asks Gaia whether it accepts a key: with the list of datasets, which every key that is of use here may read. */
@OnePerApplication
class KeyCheck {

    @Inject
    Instance<OwnKeys> keys;

    /**
     * Waits for Gaia's word.
     *
     * @throws ProblemException {@code sign-in-refused} where Gaia does not know the key
     * @throws GaiaException where Gaia could not be asked, or allows the key too little
     */
    void accepted(Secret key) {
        try {
            keys.get()
                    .gaia(key)
                    .datasets(DatasetQuery.ALL)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof GaiaException gaia ? told(gaia) : failed;
        } catch (GaiaException knownBeforeAsking) {
            throw told(knownBeforeAsking);
        }
    }

    private static RuntimeException told(GaiaException failure) {
        return failure.fault() instanceof UpstreamFault.KeyRejected
                ? new ProblemException(
                        Problem.SIGN_IN_REFUSED,
                        "Cohesity Gaia does not accept this key: it may be mistyped, expired or revoked. Make a new one in"
                                + " Cohesity Helios under Settings, Access Management, API Keys.")
                : failure;
    }
}
