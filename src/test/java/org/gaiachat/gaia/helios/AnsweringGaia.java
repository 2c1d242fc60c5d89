package org.gaiachat.gaia.helios;

import org.junit.jupiter.api.AfterEach;

/** Gives each test a Gaia of its own, and the events that an answer is made of. */
abstract class AnsweringGaia {

    static final String TOKEN = "data: {\"data\":{\"responseString\":\"%s\"}}\n\n";
    static final String LAST = "data: {\"data\":{\"queryUid\":\"q\",\"finishReason\":\"stop\"}}\n\n";

    final FaultyGaia gaia = new FaultyGaia();

    @AfterEach
    void close() throws Exception {
        gaia.close();
    }
}
