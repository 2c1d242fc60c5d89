package org.gaiachat.site;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A file of the front end, held in memory in each coding that the build made.
 *
 * @param contentType its media type, with the character set where it is text
 * @param cacheControl how long it may be kept
 * @param variants its bytes by coding; identity is always there
 */
record SiteFile(String contentType, String cacheControl, Map<ContentCoding, Variant> variants) {

    SiteFile {
        variants = new EnumMap<>(variants);
    }

    /**
     * The file in one coding.
     *
     * @param etag a strong entity tag made of the content, so that the same bytes have the same tag in every build
     */
    record Variant(ContentCoding coding, byte[] bytes, String etag) {

        static Variant of(ContentCoding coding, byte[] bytes) {
            return new Variant(coding, bytes, EntityTag.of(bytes, coding));
        }
    }

    /** The variant in the first of these codings that there is. */
    Variant best(List<ContentCoding> accepted) {
        for (ContentCoding coding : accepted) {
            Variant variant = variants.get(coding);
            if (variant != null) {
                return variant;
            }
        }
        return variants.get(ContentCoding.IDENTITY);
    }
}
