package org.gaiachat.session;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC with SHA-256 under one key, from any thread. Looking for the algorithm and making the key ready cost more than a
 * short message, so that is done once, where the provider's can be copied.
 */
final class KeyedHash {

    private final byte[] key;
    private final Mac ready;

    KeyedHash(byte[] key) {
        this.key = key.clone();
        ready = made();
    }

    byte[] of(byte[] message) {
        return copy().doFinal(message);
    }

    private Mac copy() {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException keptInHardware) {
            return made();
        }
    }

    private Mac made() {
        try {
            Mac mac = Mac.getInstance(DerivedKey.HMAC);
            mac.init(new SecretKeySpec(key, DerivedKey.HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + DerivedKey.HMAC, e);
        }
    }
}
