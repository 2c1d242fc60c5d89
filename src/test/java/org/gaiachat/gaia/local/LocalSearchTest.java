package org.gaiachat.gaia.local;

import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.SearchContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalSearchTest extends SearchContract {

    @RegisterExtension
    static final HarbourEngine HARBOUR = new HarbourEngine();

    @Override
    protected Gaia gaia() {
        return HARBOUR.engine();
    }
}
