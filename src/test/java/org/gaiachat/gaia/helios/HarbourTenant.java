package org.gaiachat.gaia.helios;

import org.junit.jupiter.api.AfterEach;

/** Gives each test a Gaia of its own with the dataset {@code Harbour}, and tells what it was asked last. */
abstract class HarbourTenant {

    final FaultyGaia gaia = new FaultyGaia().json("/datasets", "{\"datasets\":[{\"id\":\"h1\",\"name\":\"Harbour\"}]}");
    final HeliosGaia adapter = gaia.adapter();

    @AfterEach
    void close() throws Exception {
        gaia.close();
    }

    FaultyGaia.Call last() {
        return gaia.calls().get(gaia.calls().size() - 1);
    }
}
