package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Optional;

/**
 * A passage as the index gives it back.
 *
 * @param dataset the dataset of its document
 * @param documentId its document
 * @param path where the document lies in its dataset
 * @param position its index among the document's passages
 * @param language what it was analysed as
 * @param text plain text
 * @param spans where the blocks lie in the text
 * @param headings the headings it stands under, in one line
 * @param place where it stands, in words
 */
record StoredPassage(
        String dataset,
        String documentId,
        String path,
        int position,
        Language language,
        String text,
        List<TextSpan> spans,
        String headings,
        Optional<String> place) {

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
