package org.gaiachat.gaia.local;

import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.TopicsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalTopicsTest extends TopicsContract {

    @RegisterExtension
    static final HarbourEngine HARBOUR = new HarbourEngine();

    @Override
    protected Gaia gaia() {
        return HARBOUR.engine();
    }
}
