package org.rejoinder.assistant.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @Test
    void secondsAreRead() {
        assertThat(RetryAfter.parse("0")).isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.parse(" 40 ")).isEqualTo(Duration.ofSeconds(40));
        assertThat(RetryAfter.parse("1.2")).isEqualTo(Duration.ofSeconds(2));
        assertThat(RetryAfter.parse("999999999")).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aDateIsRead() {
        ZonedDateTime soon = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(2);
        assertThat(RetryAfter.parse(DateTimeFormatter.RFC_1123_DATE_TIME.format(soon)))
                .isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
        assertThat(RetryAfter.parse("Wed, 21 Oct 2015 07:28:00 GMT")).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1e9", "40 seconds", "99999999999999999999"})
    void whatCannotBeReadIsAsIfNotGiven(String given) {
        assertThat(RetryAfter.parse(given)).isNull();
    }
}
