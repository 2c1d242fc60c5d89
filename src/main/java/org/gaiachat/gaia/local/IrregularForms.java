package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.tartarus.snowball.ext.PorterStemmer;

/** Forms of frequent English words that no rule leads back to the word. */
final class IrregularForms {

    static final StemmerOverrideMap MAP =
            map("begin began begun|break broke broken|bring brought|build built|buy bought"
                    + "|choose chose chosen|come came|cost costs|draw drew drawn|drive drove driven|fall fell fallen|find found"
                    + "|forget forgot forgotten|get got gotten|give gave given|go went gone|grow grew grown|hide hid hidden"
                    + "|hold held|keep kept|know knew known|lead led|leave left|lose lost|make made|mean meant|meet met|pay paid"
                    + "|run ran|say said|see saw seen|sell sold|send sent|show shown|shut shuts|speak spoke spoken|spend spent"
                    + "|stand stood|take took taken|teach taught|tell told|think thought|throw threw thrown|understand understood"
                    + "|wear wore worn|win won|write wrote written|child children|man men|woman women|person people|foot feet"
                    + "|half halves|life lives|index indices indexes|datum data");

    private IrregularForms() {}

    /** What the stemmer makes of the word's other forms: “pays” is “pai”, and so is “paid”. */
    private static String stem(String word) {
        PorterStemmer stemmer = new PorterStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static StemmerOverrideMap map(String lines) {
        StemmerOverrideFilter.Builder map = new StemmerOverrideFilter.Builder();
        for (String line : lines.split("\\|")) {
            String[] forms = line.split(" ");
            for (int i = 1; i < forms.length; i++) {
                map.add(forms[i], stem(forms[0]));
            }
        }
        try {
            return map.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
