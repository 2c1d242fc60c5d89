package org.gaiachat.gaia.helios;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.UpstreamFault;

/**
 * The fault that an error inside a stream tells of. Its shape is not published; where a status or a code can be made out,
 * it counts, else it is Gaia's own failure.
 */
final class ErrorPayload {

    private static final Pattern TOO_MANY = Pattern.compile("rate[^a-z]?(limit|exceed)|too[^a-z]?many");

    private ErrorPayload() {}

    static GaiaException fault(Fields given) {
        Fields nested = given.child("error");
        Fields error = nested.object().isEmpty() ? given : nested;
        return new GaiaException(status(error).map(ErrorPayload::of).orElseGet(() -> named(error)));
    }

    private static Optional<Long> status(Fields error) {
        return error.number("status", "statusCode", "httpStatus", "code")
                .filter(status -> status >= 400 && status < 600);
    }

    private static GaiaFault of(long status) {
        return switch ((int) status) {
            case 401 -> new UpstreamFault.KeyRejected();
            case 403 -> new UpstreamFault.NotAllowed();
            case 429 -> new UpstreamFault.RateLimited(Optional.empty());
            default ->
                status >= 500
                        ? new UpstreamFault.GaiaFailed((int) status)
                        : new UpstreamFault.GaiaRefused((int) status);
        };
    }

    private static GaiaFault named(Fields error) {
        String code = error.word("errorCode", "code", "type").orElse("").toLowerCase(Locale.ROOT);
        if (code.contains("unauthor")) {
            return new UpstreamFault.KeyRejected();
        }
        if (code.contains("forbidden") || code.contains("permission")) {
            return new UpstreamFault.NotAllowed();
        }
        return TOO_MANY.matcher(code).find()
                ? new UpstreamFault.RateLimited(Optional.empty())
                : new UpstreamFault.GaiaFailed(0);
    }
}
