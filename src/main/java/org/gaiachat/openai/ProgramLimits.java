package org.gaiachat.openai;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gaiachat.settings.Settings;

/** Keeps every program within the questions that one visitor may ask in a minute. There are as many as tokens. */
@ApplicationScoped
class ProgramLimits {

    @Inject
    Settings settings;

    private final Map<String, Bucket> byProgram = new ConcurrentHashMap<>();

    /** Counts a question; an error where it is one too many. */
    Optional<OpenAiError> refuse(String program) {
        var asked = byProgram.computeIfAbsent(program, first -> bucket()).tryConsumeAndReturnRemaining(1);
        return asked.isConsumed() ? Optional.empty() : Optional.of(tooFast(asked.getNanosToWaitForRefill()));
    }

    private OpenAiError tooFast(long nanos) {
        return new OpenAiError(
                429,
                "rate_limit_exceeded",
                Optional.empty(),
                "At most " + settings.asksPerMinute()
                        + " questions can be asked in a minute. Wait a little, then ask again.",
                Optional.of(Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds())));
    }

    private Bucket bucket() {
        int most = settings.asksPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                .build();
    }
}
