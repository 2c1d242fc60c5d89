package org.gaiachat.gaia.local;

import org.gaiachat.gaia.DatasetsContract;
import org.gaiachat.gaia.Gaia;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalDatasetsTest extends DatasetsContract {

    @RegisterExtension
    static final HarbourEngine HARBOUR = new HarbourEngine();

    @Override
    protected Gaia gaia() {
        return HARBOUR.engine();
    }
}
