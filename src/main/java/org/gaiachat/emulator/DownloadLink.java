package org.gaiachat.emulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;

/** Links to documents that are good for some minutes and without a key, because a browser follows them; signed by this process. */
@OnePerApplication
class DownloadLink {

    static final String PATH = "download/";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final SecretKeySpec secret = new SecretKeySpec(random(), ALGORITHM);

    /** Whether a path below the emulator's is a link, which needs no key. */
    static boolean isOne(String path) {
        return path.startsWith(PATH) || path.startsWith(Shape.TUTORIAL_PATH + PATH);
    }

    /** The path of a link to a document, below the emulator's. */
    String path(DocumentKey document) {
        String what = document.uid() + "." + Instant.now().plus(GOOD_FOR).getEpochSecond();
        return PATH + what + "." + signature(what);
    }

    /** The document of a link's last part; fails with {@link AskedFault.DocumentNotFound} where it is not or no longer good. */
    DocumentKey document(String given) {
        String[] parts = given.split("\\.");
        if (parts.length == 3
                && parts[1].matches("\\d{1,15}")
                && Long.parseLong(parts[1]) >= Instant.now().getEpochSecond()
                && MessageDigest.isEqual(bytes(signature(parts[0] + "." + parts[1])), bytes(parts[2]))) {
            return DocumentKey.of(parts[0]);
        }
        throw new GaiaException(new AskedFault.DocumentNotFound("", given));
    }

    private String signature(String what) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(what)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
