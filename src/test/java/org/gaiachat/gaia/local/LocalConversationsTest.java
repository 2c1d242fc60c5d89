package org.gaiachat.gaia.local;

import org.gaiachat.gaia.ConversationsContract;
import org.gaiachat.gaia.Gaia;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalConversationsTest extends ConversationsContract {

    @RegisterExtension
    static final HarbourEngine HARBOUR = new HarbourEngine();

    @Override
    protected Gaia gaia() {
        return HARBOUR.engine();
    }
}
