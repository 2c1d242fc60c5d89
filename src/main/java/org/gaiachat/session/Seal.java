package org.gaiachat.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Seals ids to visitors: an id and 128 bits of an HMAC of the visitor, the kind of thing, and the id. Every process with
 * the same secret opens what another one has sealed; nobody without it can make one, and a visitor's opens for no other.
 */
final class Seal {

    /** What an id is of. */
    enum Kind {
        CONVERSATION,
        SEARCH,
        UPLOAD
    }

    private static final int TAG = 16;

    private final KeyedHash hash;

    Seal(byte[] secret) {
        hash = new KeyedHash(DerivedKey.of(secret, "ids"));
    }

    /** The id as this visitor may know it: letters, digits, hyphens and underscores, always the same. */
    String close(Kind kind, String visitor, String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        var sealed = ByteBuffer.allocate(TAG + bytes.length)
                .put(tag(kind, visitor, bytes))
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
    }

    /** The id itself; nothing where it was not sealed here, to this visitor, as of this kind. */
    Optional<String> open(Kind kind, String visitor, String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (bytes.length <= TAG) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOfRange(bytes, TAG, bytes.length);
        // in constant time: how far a guess was right is told to nobody
        boolean ours = MessageDigest.isEqual(tag(kind, visitor, id), Arrays.copyOf(bytes, TAG));
        return ours ? Optional.of(new String(id, StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** Eight digits that stand for a visitor. */
    String pseudonym(String visitor) {
        byte[] bytes = hash.of(("log\0" + visitor).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes, 0, 4);
    }

    private byte[] tag(Kind kind, String visitor, byte[] id) {
        byte[] context = (kind + "\0" + visitor + "\0").getBytes(StandardCharsets.UTF_8);
        var message =
                ByteBuffer.allocate(context.length + id.length).put(context).put(id);
        return Arrays.copyOf(hash.of(message.array()), TAG);
    }
}
