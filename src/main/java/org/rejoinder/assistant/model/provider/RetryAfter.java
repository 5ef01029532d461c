package org.rejoinder.assistant.model.provider;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Reads the header Retry-After (RFC 9110, 10.2.3): seconds or a date; what cannot be read is as if not given.
final class RetryAfter {

    private static final long MOST_SECONDS = 24 * 60 * 60;

    private RetryAfter() {}

    static @Nullable Duration of(HttpHeaders headers) {
        return headers.firstValue("retry-after").map(RetryAfter::parse).orElse(null);
    }

    static @Nullable Duration parse(String given) {
        String value = given.strip();
        return value.matches("\\d{1,9}(\\.\\d{1,9})?")
                ? bounded((long) Math.ceil(Double.parseDouble(value)))
                : date(value);
    }

    private static @Nullable Duration date(String value) {
        try {
            ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return bounded(
                    Duration.between(ZonedDateTime.now(until.getZone()), until).toSeconds());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Duration bounded(long seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 0, MOST_SECONDS));
    }
}
