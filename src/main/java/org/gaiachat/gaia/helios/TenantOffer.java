package org.gaiachat.gaia.helios;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Feature;

/**
 * What the tenant offers: all that the adapter has a way for, until Gaia says that there is nothing at the end of it. That
 * is believed for some minutes; tenants are upgraded, and keys get other rights.
 */
final class TenantOffer {

    private static final Duration BELIEVED = Duration.ofMinutes(10);

    /** No way to the text of documents is known. */
    private static final Set<Feature> ALL = EnumSet.complementOf(EnumSet.of(Feature.DOCUMENTS));

    private final Map<Feature, Long> absentSince = new ConcurrentHashMap<>();

    Set<Feature> features() {
        var offered = EnumSet.copyOf(ALL);
        absentSince.forEach((feature, since) -> {
            if (System.nanoTime() - since < BELIEVED.toNanos()) {
                offered.remove(feature);
            }
        });
        return offered;
    }

    /** Learns from how something went. */
    <T> CompletableFuture<T> seen(Feature feature, CompletableFuture<T> asked) {
        return asked.whenComplete((done, failure) -> {
            if (failure == null) {
                absentSince.remove(feature);
            } else if (GaiaFailure.of(failure).fault() instanceof AskedFault.NotOffered) {
                absentSince.put(feature, System.nanoTime());
            }
        });
    }
}
