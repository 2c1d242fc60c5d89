package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The passages that a model writes an answer from.
 *
 * @param passages cited by their place in this list, from 1
 */
record Grounds(List<Hit> passages) {

    private static final int MOST = 8;

    /** Some 2,000 tokens of English: with what was said before, it fits the 4,096 that Ollama takes unless told otherwise. */
    private static final int MOST_CHARACTERS = 8_000;

    Grounds {
        passages = List.copyOf(passages);
    }

    /** Those that the answer quotes, and then the others that fit best. */
    static Grounds of(Answer answer) {
        List<Hit> chosen = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int characters = 0;
        for (Hit hit : answer.passages()) {
            StoredPassage passage = hit.passage();
            characters += passage.text().length();
            if (chosen.size() == MOST || characters > MOST_CHARACTERS) {
                break;
            }
            if (known.add(passage.documentId() + " " + passage.position())) {
                chosen.add(hit);
            } else {
                characters -= passage.text().length();
            }
        }
        return new Grounds(chosen);
    }
}
