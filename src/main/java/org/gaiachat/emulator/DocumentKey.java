package org.gaiachat.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;

/**
 * What a download names: a document and, since paths of downloads name none, its dataset.
 *
 * @param dataset the dataset's name
 * @param documentId the document's id in it
 */
record DocumentKey(String dataset, String documentId) {

    private static final char BETWEEN = '\0';

    String uid() {
        byte[] both = (dataset + BETWEEN + documentId).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** The document of a uid; fails with {@link AskedFault.DocumentNotFound} for one of nobody's. */
    static DocumentKey of(String uid) {
        try {
            String both = new String(Base64.getUrlDecoder().decode(uid), StandardCharsets.UTF_8);
            int between = both.indexOf(BETWEEN);
            if (between > 0) {
                return new DocumentKey(both.substring(0, between), both.substring(between + 1));
            }
        } catch (IllegalArgumentException notAUid) {
            // told below
        }
        throw new GaiaException(new AskedFault.DocumentNotFound("", uid));
    }
}
