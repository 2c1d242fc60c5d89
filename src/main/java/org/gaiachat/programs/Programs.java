package org.gaiachat.programs;

import io.github.bucket4j.Bucket;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;
import org.gaiachat.settings.ApiTokens;
import org.gaiachat.settings.Settings;

/**
 * Lets in who has one of the configured tokens, and keeps every program within the questions that one visitor may ask in
 * a minute, over whatever protocol. Without tokens nobody is let in.
 */
@OnePerApplication
public class Programs {

    @Inject
    ApiTokens tokens;

    @Inject
    Settings settings;

    /** As many as tokens. */
    private final Map<String, Bucket> byProgram = new ConcurrentHashMap<>();

    /** Whether who sends this is let in. */
    public Admission admit(HttpServletRequest request) {
        if (settings.visitors().signIn()) {
            return new Admission.Closed("Everybody asks with a key of their own here, other programs can't.");
        }
        if (!tokens.areConfigured()) {
            return new Admission.Closed("Other programs can't ask here: API_TOKENS is not set.");
        }
        return tokens.nameIn(Optional.ofNullable(request.getHeader("Authorization")))
                .<Admission>map(Admission.Granted::new)
                .orElseGet(() -> new Admission.Refused(
                        "Send a token of this server as “Authorization: Bearer …”. Whoever runs it gives it to you."));
    }

    /** Counts a question; what to tell where it is one too many. */
    public Optional<ProblemException> refuse(String program) {
        var asked = byProgram.computeIfAbsent(program, first -> bucket()).tryConsumeAndReturnRemaining(1);
        return asked.isConsumed()
                ? Optional.empty()
                : Optional.of(new ProblemException(
                        Problem.ASKING_TOO_FAST,
                        "At most " + settings.asksPerMinute()
                                + " questions can be asked in a minute. Wait a little, then ask again.",
                        Duration.ofNanos(asked.getNanosToWaitForRefill())));
    }

    private Bucket bucket() {
        int most = settings.asksPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                .build();
    }
}
