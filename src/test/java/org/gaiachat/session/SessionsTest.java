package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.settings.Secret;
import org.gaiachat.settings.Settings;
import org.gaiachat.settings.VisitorSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ASVS 7: how long a session lasts, by the clock. Sessions are the servlet container's; this one does as it is told. */
class SessionsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-25T08:00:00Z");
    private static final Secret KEY = ApiKeySource.ofVisitor("canary-key").orElseThrow();

    private final Sessions sessions = new Sessions();
    private final Map<String, Object> attributes = new HashMap<>();
    private int idleSeconds;
    private int begun;
    private int ended;
    private boolean open;

    @BeforeEach
    void open(@TempDir Path data) {
        sessions.settings = new Settings(
                Optional.empty(),
                URI.create("https://gaia.example"),
                true,
                Optional.empty(),
                Set.of(),
                "'self'",
                Duration.ofSeconds(60),
                new VisitorSettings(Optional.empty(), false, true, Duration.ofMinutes(60), Duration.ofHours(12)),
                30,
                data,
                false);
        sessions.engines = new KeptEngines() {
            @Override
            org.gaiachat.gaia.Gaia of(String person, Secret key) {
                return null;
            }
        };
        sessions.open();
        at(BEGIN);
    }

    @Test
    void signing_in_begins_a_session_that_ends_when_it_is_idle_and_in_any_case_at_a_time() {
        Instant end = sessions.signIn(request(), KEY);
        assertThat(end).isEqualTo(BEGIN.plus(Duration.ofHours(12)));
        assertThat(idleSeconds).isEqualTo(3_600);
        at(end.minusSeconds(1));
        assertThat(sessions.of(request())).isPresent();
        at(end.plusSeconds(1));
        assertThat(sessions.of(request())).isEmpty();
        assertThat(open).as("ended, not only refused").isFalse();
    }

    @Test
    void signing_in_again_ends_the_session_before_and_its_id_with_it() {
        sessions.signIn(request(), KEY);
        sessions.signIn(request(), KEY);
        assertThat(begun).isEqualTo(2);
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void a_session_holds_no_readable_key_and_only_what_every_server_can_carry() {
        sessions.signIn(request(), KEY);
        assertThat(attributes.values()).hasSize(2).allMatch(value -> value instanceof String || value instanceof Long);
        assertThat(attributes.toString()).doesNotContain("canary");
    }

    @Test
    void a_session_that_was_not_begun_here_or_has_been_changed_is_nobodys() {
        open = true;
        assertThat(sessions.of(request())).isEmpty();
        sessions.signIn(request(), KEY);
        attributes.put("gaia-chat.key", "AAAA" + attributes.get("gaia-chat.key"));
        assertThat(sessions.of(request())).isEmpty();
    }

    @Test
    void the_same_key_is_the_same_person_and_tells_nothing_of_itself() {
        sessions.signIn(request(), KEY);
        String person = sessions.of(request()).orElseThrow().person();
        assertThat(person).doesNotContain("canary");
        sessions.signIn(request(), ApiKeySource.ofVisitor("canary-key-2").orElseThrow());
        assertThat(sessions.of(request()).orElseThrow().person()).isNotEqualTo(person);
        sessions.signIn(request(), KEY);
        assertThat(sessions.of(request()).orElseThrow().person()).isEqualTo(person);
    }

    private void at(Instant time) {
        sessions.at(Clock.fixed(time, ZoneOffset.UTC));
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, given) -> {
            if (!name.equals("getSession")) {
                return null;
            }
            if (!open && Boolean.TRUE.equals(given[0])) {
                open = true;
                begun++;
            }
            return open ? session() : null;
        });
    }

    private HttpSession session() {
        return proxy(HttpSession.class, (name, given) -> switch (name) {
            case "getAttribute" -> attributes.get((String) given[0]);
            case "setAttribute" -> attributes.put((String) given[0], given[1]);
            case "setMaxInactiveInterval" -> idleSeconds = (int) given[0];
            case "invalidate" -> {
                attributes.clear();
                open = false;
                ended++;
                yield null;
            }
            default -> null;
        });
    }

    private interface Answering {
        Object answer(String method, Object[] given);
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object answer = answering.answer(method.getName(), given);
            return method.getReturnType() == void.class ? null : answer;
        }));
    }
}
