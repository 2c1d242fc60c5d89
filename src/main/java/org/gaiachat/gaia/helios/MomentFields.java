package org.gaiachat.gaia.helios;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** Points in time, in the units and spellings that Gaia has for them. */
final class MomentFields {

    /** From here on a number can't be seconds, from the other on it can't be milliseconds. */
    private static final long MILLIS_FROM = 100_000_000_000L;

    private static final long MICROS_FROM = 100_000_000_000_000L;

    private static final String[] LATEST = {
        "lastUpdatedTimeUsecs",
        "updatedTimeUsecs",
        "modifiedTimeUsecs",
        "lastMessageTimeUsecs",
        "lastActivityTimeUsecs",
        "lastAskedAt",
        "updatedAt",
        "lastUpdatedAt",
        "lastUpdated",
        "modifiedAt",
        "createdTimeUsecs",
        "creationTimeUsecs",
        "createdAt",
        "queryTimeUsecs",
        "timestampUsecs",
        "timeUsecs",
        "timestamp",
        "time"
    };

    private MomentFields() {}

    /** When something last happened to what the fields tell of. */
    static Optional<Instant> latest(Fields fields) {
        return Stream.of(LATEST).flatMap(name -> moment(fields, name).stream()).findFirst();
    }

    /** The first of the names that tells a point in time after 1970. */
    static Optional<Instant> of(Fields fields, String... names) {
        return Stream.of(names)
                .flatMap(name -> moment(fields, name).stream())
                .filter(moment -> moment.isAfter(Instant.EPOCH))
                .findFirst();
    }

    private static Optional<Instant> moment(Fields fields, String name) {
        return fields.number(name).map(MomentFields::ofNumber).or(() -> fields.word(name)
                .flatMap(MomentFields::ofText));
    }

    private static Instant ofNumber(long number) {
        if (number >= MICROS_FROM) {
            return Instant.ofEpochSecond(number / 1_000_000, number % 1_000_000 * 1_000);
        }
        return number >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Optional<Instant> ofText(String text) {
        try {
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T') + (zoned ? "" : "Z"))
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
