package org.gaiachat.emulator;

import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.GaiaContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same contract as the embedded engine's, over the wire: adapter, HTTP, emulator, engine. */
class HeliosAnswersIT extends GaiaContract {

    @RegisterExtension
    static final HarbourServer HARBOUR = new HarbourServer();

    @Override
    protected Gaia gaia() {
        return HARBOUR.helios();
    }
}
