package org.gaiachat;

import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.runtime.ObjectMethods;
import java.util.List;

/**
 * Makes Java let go of this application's classes. Up to Java 18 the handles that compare, hash and print records keep, in
 * statics of Java's own, the types that they were asked for last (JDK-8078641): with them the class loader of an
 * application that was undeployed, for as long as the server runs. Asking them for a type of Java's own takes that place.
 */
final class LinkedRecords {

    private static final System.Logger LOG = System.getLogger("org.gaiachat");
    private static final int MENDED_IN = 19;

    /** To be called when no other record will be linked any more. */
    void forget() {
        if (Runtime.version().feature() >= MENDED_IN) {
            return;
        }
        try {
            for (String method : List.of("equals", "hashCode", "toString")) {
                ObjectMethods.bootstrap(
                        MethodHandles.lookup(),
                        method,
                        MethodHandle.class,
                        String.class,
                        "text",
                        MethodHandles.identity(String.class));
            }
        } catch (Throwable harmless) {
            LOG.log(Level.DEBUG, "The types of records stay where Java keeps them", harmless);
        }
    }
}
