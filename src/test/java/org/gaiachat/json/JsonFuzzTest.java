package org.gaiachat.json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.gaiachat.fuzz.HostileText;
import org.gaiachat.problems.ProblemDocument;
import org.gaiachat.problems.ProblemException;

/** A quarter of a million texts: each is read, or refused with a reason; none is a failure of ours. */
class JsonFuzzTest {

    private static final int LIMIT = 4_096;

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void a_body_is_read_or_refused_with_a_reason(@ForAll long seed) {
        var texts = HostileText.of(
                seed,
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "\"a\"",
                "\"a\":",
                "{\"a\":",
                "{\"n\":1}",
                "{\"a\":\"b\"}",
                "\\u",
                "\\ud800",
                "null",
                "true",
                "1",
                "-",
                "1e999999999",
                "0.1",
                "\uFEFF",
                " ",
                "[".repeat(200),
                "{\"a\":".repeat(60),
                "{\"a\":" + "[".repeat(1_000));
        for (int i = 0; i < HostileText.EACH_TRY; i++) {
            String text = texts.next();
            ParsedJson.of(text);
            try {
                var body = JsonBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMIT);
                body.text("a");
                body.flag("a");
                body.number("n", 1, 100);
                body.texts("a");
            } catch (ProblemException refused) {
                int status = ProblemDocument.of(refused).status();
                if (status != 400 && status != 413 || refused.getMessage().contains(HostileText.MARKER)) {
                    throw new AssertionError(text, refused);
                }
            }
        }
    }
}
