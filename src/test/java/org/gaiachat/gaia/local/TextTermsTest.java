package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class TextTermsTest {

    private static final int TEXTS = 20_000;
    private static final String SIGNS = "aB9é·:,;.'-_ \n«–“…›€©ǅʼſªµ²½\u00A0\u00AD‘中ひ한😀";

    private final TextAnalysis analysis = new TextAnalysis();

    @Test
    void words_end_where_they_do_by_all_of_Unicodes_rules() throws IOException {
        Random random = new Random(1);
        for (int number = 0; number < TEXTS; number++) {
            String text = text(random, number % 2 == 0);
            assertThat(places(analysis.tokenStream("", text))).as(text).isEqualTo(unicode(text));
        }
    }

    @Test
    void each_of_the_letters_that_are_known_here_is_what_it_is_to_Unicode() throws IOException {
        for (char letter = 1; letter < 0x3000; letter++) {
            for (String text : List.of("a" + letter + "b", "1" + letter + "2", "a" + letter + "2", "" + letter)) {
                assertThat(places(analysis.tokenStream("", text))).as(text).isEqualTo(unicode(text));
            }
        }
    }

    @Test
    void a_word_beyond_all_measure_is_cut() throws IOException {
        String text = "x".repeat(600) + " y";

        assertThat(places(analysis.tokenStream("", text)))
                .isEqualTo(unicode(text))
                .hasSize(5);
    }

    @Test
    void names_for_machines_are_parted_and_Asian_characters_become_pairs() {
        assertThat(analysis.terms("GAIA_API_KEYS don’t")).containsExactly("gaia", "api", "kei", "don't");
        assertThat(analysis.terms("東京都 harbours")).containsExactly("東京", "京都", "harbour");
    }

    private static String text(Random random, boolean plain) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left >= 0; left--) {
            int any = random.nextInt(plain ? 22 : SIGNS.codePointCount(0, SIGNS.length()));
            text.appendCodePoint(SIGNS.codePointAt(SIGNS.offsetByCodePoints(0, any)));
        }
        return text.toString();
    }

    /** As Lucene finds them. */
    private static List<String> unicode(String text) throws IOException {
        Tokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(text.replace('_', ' ').replace('’', '\'')));
        return places(new CJKBigramFilter(new CJKWidthFilter(words)));
    }

    private static List<String> places(TokenStream words) throws IOException {
        List<String> places = new ArrayList<>();
        OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
        try (words) {
            words.reset();
            while (words.incrementToken()) {
                places.add(offset.startOffset() + "-" + offset.endOffset());
            }
            words.end();
            places.add("end " + offset.endOffset());
        }
        return places;
    }
}
