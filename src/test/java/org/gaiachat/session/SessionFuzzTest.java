package org.gaiachat.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.gaiachat.fuzz.HostileText;

/** A quarter of a million cookies and ids that were never given out. */
class SessionFuzzTest {

    private static final Seal SEAL = new Seal("a secret".getBytes(StandardCharsets.UTF_8));
    private static final String SEALED = SEAL.close(Seal.Kind.CONVERSATION, "ann", "c1");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern LINE = Pattern.compile("event=refused path=\\S*");
    private static final SealedKey KEY = new SealedKey("a secret".getBytes(StandardCharsets.UTF_8));

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void what_was_never_given_out_is_nobodys(@ForAll long seed) {
        var texts = HostileText.of(
                seed,
                "A",
                "_",
                "-",
                "=",
                "+",
                "/",
                "a".repeat(43),
                "A".repeat(42),
                SEALED,
                SEALED.substring(20),
                ".",
                "\0");
        var cookie = new VisitorCookie(false);
        for (int i = 0; i < HostileText.EACH_TRY; i++) {
            String text = texts.next();
            Optional<String> known = cookie.in(request(text));
            Optional<String> opened = SEAL.open(Seal.Kind.CONVERSATION, "ann", text);
            String line = SecurityLog.line("refused", "path", text);
            boolean sound = known.filter(id -> !FORM.matcher(id).matches()).isEmpty()
                    && SEAL.open(Seal.Kind.CONVERSATION, "bob", text).isEmpty()
                    && (opened.isEmpty() || text.equals(SEALED))
                    && KEY.open(text).isEmpty()
                    && LINE.matcher(line).matches();
            if (!sound) {
                throw new AssertionError(text);
            }
        }
    }

    private static HttpServletRequest request(String value) {
        Cookie[] cookies = {new Cookie("gaia-visitor", value), new Cookie("other", value)};
        return (HttpServletRequest) Proxy.newProxyInstance(
                SessionFuzzTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getCookies" -> cookies;
                    case "isSecure" -> false;
                    default -> null;
                });
    }
}
