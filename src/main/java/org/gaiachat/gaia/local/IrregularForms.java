package org.gaiachat.gaia.local;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.tartarus.snowball.ext.PorterStemmer;

/** Leads those forms of frequent English words back to the word for which there is no rule. */
final class IrregularForms extends TokenFilter {

    private static final CharArrayMap<String> WORDS =
            map("begin began begun|break broke broken|bring brought|build built|buy bought"
                    + "|choose chose chosen|come came|cost costs|draw drew drawn|drive drove driven|fall fell fallen|find found"
                    + "|forget forgot forgotten|get got gotten|give gave given|go went gone|grow grew grown|hide hid hidden"
                    + "|hold held|keep kept|know knew known|lead led|leave left|lose lost|make made|mean meant|meet met|pay paid"
                    + "|run ran|say said|see saw seen|sell sold|send sent|show shown|shut shuts|speak spoke spoken|spend spent"
                    + "|stand stood|take took taken|teach taught|tell told|think thought|throw threw thrown|understand understood"
                    + "|wear wore worn|win won|write wrote written|child children|man men|woman women|person people|foot feet"
                    + "|half halves|life lives|index indices indexes|datum data");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    IrregularForms(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = WORDS.get(term.buffer(), 0, term.length());
        if (word != null) {
            term.setEmpty().append(word);
            // What is led back is not shortened by rules too.
            keyword.setKeyword(true);
        }
        return true;
    }

    /** What the stemmer makes of the word's other forms: “pays” is “pai”, and so is “paid”. */
    private static String stem(String word) {
        PorterStemmer stemmer = new PorterStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static CharArrayMap<String> map(String lines) {
        CharArrayMap<String> words = new CharArrayMap<>(256, false);
        for (String line : lines.split("\\|")) {
            String[] forms = line.split(" ");
            for (int i = 1; i < forms.length; i++) {
                words.put(forms[i], stem(forms[0]));
            }
        }
        return words;
    }
}
