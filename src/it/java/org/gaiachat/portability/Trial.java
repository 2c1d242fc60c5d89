package org.gaiachat.portability;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One product on one Java with the application at one context root.
 *
 * @param java the Java's home
 */
record Trial(ServerKind kind, Path java, String root) {

    /** A class that each deployment has once. */
    private static final String OURS = "org.gaiachat.StartAndEnd";

    private static BootedServer booted;
    private static Trial bootedFor;

    /** Boots the server, or takes the one that was booted for another context root of the same. */
    Deployed open() throws IOException {
        if (bootedFor == null || !bootedFor.sameServer(this)) {
            close();
            booted = BootedServer.boot(kind, java, root);
            bootedFor = this;
            return new Deployed(booted, root, new Loaders(booted, OURS, 0));
        }
        long before = new Loaders(booted, OURS, 0).count();
        booted.deploy(Place.war(), root);
        return new Deployed(booted, root, new Loaders(booted, OURS, before));
    }

    /** Ends the server that was booted last. */
    static void close() throws IOException {
        if (booted != null) {
            booted.close();
        }
        booted = null;
        bootedFor = null;
    }

    boolean sameServer(Trial other) {
        return kind.equals(other.kind) && java.equals(other.java);
    }

    int release() {
        return Jvm.release(java);
    }

    @Override
    public String toString() {
        return kind.label() + " " + kind.version() + ", Java " + release() + ", at " + root;
    }
}
