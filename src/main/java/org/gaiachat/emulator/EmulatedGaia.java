package org.gaiachat.emulator;

import java.util.Optional;
import org.gaiachat.gaia.Gaia;

/**
 * The engine that answers in Gaia's wire format.
 *
 * @param engine none where the emulator is off
 */
public record EmulatedGaia(Optional<Gaia> engine) {

    boolean on() {
        return engine.isPresent();
    }

    /** The engine of an emulator that is on; requests to one that is off get no further than {@link EmulatorFilter}. */
    Gaia gaia() {
        return engine.orElseThrow();
    }
}
