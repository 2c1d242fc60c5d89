package org.gaiachat.gaia;

/** Who answers. */
public enum Engine {
    /** Cohesity Gaia, over HTTPS. */
    GAIA,
    /** The engine inside the application, over the folders of its data directory. */
    LOCAL
}
