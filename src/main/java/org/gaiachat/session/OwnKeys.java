package org.gaiachat.session;

import org.gaiachat.gaia.Gaia;
import org.gaiachat.settings.Secret;

/** Gives the engine as it is for one visitor's own key. */
@FunctionalInterface
public interface OwnKeys {

    /** The engine with this key; nothing is asked to find out whether it is a good one. */
    Gaia gaia(Secret key);
}
