package org.gaiachat.session;

import org.gaiachat.gaia.Gaia;

/**
 * Somebody with an own key.
 *
 * @param person the same for the same key, whichever browser and replica; made of the key, which it does not tell
 * @param gaia the engine, asked with the key
 */
record SignedIn(String person, Gaia gaia) {}
