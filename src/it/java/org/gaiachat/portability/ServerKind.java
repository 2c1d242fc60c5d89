package org.gaiachat.portability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A product to deploy on: how a server of it is laid out, started, and given an application. */
interface ServerKind {

    /** Its name as {@code docs/deploying.md} has it, with the configuration that is used of it. */
    String label();

    /** The version that the build has fetched. */
    String version();

    /** The oldest Java that it starts with. */
    default int leastJava() {
        return 17;
    }

    /** Why it can't be started with this Java, where it can't. */
    default Optional<String> refusesJava(int java) {
        return java < leastJava() ? Optional.of("needs Java " + leastJava()) : Optional.empty();
    }

    /** Copies to the place what a server needs of its own: its configuration and its folders, with the place's ports. */
    void layOut(Place place) throws IOException;

    /** What starts it in the foreground, with the application that was deployed before at this context root. */
    ProcessBuilder command(Place place, String root);

    /**
     * Deploys a WAR, in place of the one that is at that context root.
     *
     * @param root the context root, {@code /} or one name such as {@code /gaia}
     */
    void deploy(Place place, Path war, String root) throws IOException;

    /** Takes the application at that context root away; need not wait until it is gone. */
    void undeploy(Place place, String root) throws IOException;

    /** Whether {@link #deploy} can be told before the server runs. */
    default boolean deploysBeforeStart() {
        return true;
    }

    /** Where the server itself answers for MicroProfile Health, where it does. */
    default Optional<String> health(Place place) {
        return Optional.empty();
    }

    /** Why a case of {@code docs/deploying.md} can't be met on it, where it can't. */
    default Optional<String> cannot(Case which) {
        return Optional.empty();
    }
}
