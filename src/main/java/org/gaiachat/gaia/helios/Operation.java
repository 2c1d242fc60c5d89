package org.gaiachat.gaia.helios;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;

/**
 * One thing that is asked of Gaia, and the ways in which it may be refused beyond those that all have in common.
 *
 * @param words what is asked for, as the end of the sentence “The engine that answers here does not offer …”
 * @param refusals the faults with which it may be refused, with what was named in the request
 */
record Operation(String words, List<GaiaFault> refusals) {

    static Operation of(String words, GaiaFault... refusals) {
        return new Operation(words, List.of(refusals));
    }

    /** The refusal that Gaia's error code names, whatever the status: {@code kDatasetNotFound}, {@code datasetNotFound}. */
    Optional<GaiaFault> named(String errorCode) {
        String code = letters(errorCode).replaceFirst("^k(?=[A-Z])", "").toLowerCase(Locale.ROOT);
        return code.isEmpty()
                ? Optional.empty()
                : refusals.stream()
                        .filter(fault -> letters(fault.code()).equals(code))
                        .findFirst();
    }

    /** The first refusal of a type. */
    <T extends GaiaFault> Optional<T> refusal(Class<T> type) {
        return refusals.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    GaiaException notOffered() {
        return new GaiaException(new AskedFault.NotOffered(words));
    }

    private static String letters(String code) {
        return code.replaceAll("[^A-Za-z]", "");
    }
}
