package org.gaiachat.gaia.helios;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.UpstreamFault;

/** What an HTTP status of Gaia's means. Bodies are not told: they may be anybody's HTML. */
final class StatusFault {

    private StatusFault() {}

    /** The fault of a status that is no success; whoever asked knows better what a 404 is. */
    static GaiaFault of(int status, HttpHeaders headers, String asked) {
        return switch (status) {
            case 401 -> new UpstreamFault.KeyRejected();
            case 403 -> new UpstreamFault.NotAllowed();
            case 404, 405, 501 -> new AskedFault.NotOffered(asked);
            case 429 -> new UpstreamFault.RateLimited(retryAfter(headers));
            default -> {
                if (status >= 500) {
                    yield new UpstreamFault.GaiaFailed(status, retryAfter(headers));
                }
                // a redirect is a gateway's or a login page's, never Gaia's
                yield status >= 400 ? new UpstreamFault.GaiaRefused(status) : new UpstreamFault.GaiaAnswerUnreadable();
            }
        };
    }

    /** Seconds or a date (RFC 9110, 10.2.3). */
    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(StatusFault::wait);
    }

    private static Optional<Duration> wait(String given) {
        try {
            if (given.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(given)));
            }
            Instant date = ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), date);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
