package org.gaiachat.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Entity tags (RFC 9110, 8.8.3). */
final class EntityTag {

    private EntityTag() {}

    static String of(byte[] bytes, ContentCoding coding) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String name = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
            return coding == ContentCoding.IDENTITY ? '"' + name + '"' : '"' + name + '-' + coding.token() + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether one of the tags in {@code If-None-Match} is this one, compared weakly (RFC 9110, 13.1.2). */
    static boolean listed(String ifNoneMatch, String etag) {
        for (String given : ifNoneMatch.split(",")) {
            String tag = given.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the tags in {@code If-Match} is this one, compared strongly: no weak one is (RFC 9110, 13.1.1). */
    static boolean listedStrongly(String ifMatch, String etag) {
        for (String given : ifMatch.split(",")) {
            if (given.strip().equals("*") || given.strip().equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
