package org.rejoinder.assistant.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Tone;
import org.springframework.http.HttpStatus;

/// What the argument endpoints take. What is missing or too much is a `Refused` with the words that a person
/// needs to mend it.
final class ArgumentRequests {

    static final int MOST_CHARACTERS = 100_000;
    static final int MOST_PARAGRAPHS = 1_000;
    static final int MOST_REBUTTALS = 200;

    private ArgumentRequests() {}

    record Analyse(
            @Nullable String text,
            @Nullable String audience,
            @Nullable String title) {}

    record Cover(
            @Nullable List<@Nullable String> paragraphs,
            @Nullable List<@Nullable String> rebuttals) {}

    record Reply(
            @Nullable String text,
            @Nullable String audience,
            @Nullable String title,
            @Nullable String tone) {}

    /// A request that cannot be answered, with its HTTP status.
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final HttpStatus status;

        Refused(HttpStatus status, String message) {
            super(message);
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    static String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Missing 'text': send the letter as a string.");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw tooLong("The text", text.length());
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static String title(@Nullable String title) {
        String given = title == null ? "" : title.strip();
        return given.length() > 300 ? given.substring(0, 300) : given;
    }

    static List<String> paragraphs(@Nullable List<@Nullable String> paragraphs) {
        return strings("paragraphs", paragraphs, MOST_PARAGRAPHS);
    }

    static List<String> rebuttals(@Nullable List<@Nullable String> rebuttals) {
        return strings("rebuttals", rebuttals, MOST_REBUTTALS);
    }

    static Tone tone(@Nullable String tone) {
        if (tone == null || tone.isBlank()) {
            return Tone.FAIR;
        }
        return switch (tone.strip().toLowerCase(Locale.ROOT)) {
            case "gentle" -> Tone.GENTLE;
            case "fair" -> Tone.FAIR;
            case "tough" -> Tone.TOUGH;
            default ->
                throw new Refused(HttpStatus.BAD_REQUEST, "If 'tone' is set, it is 'gentle', 'fair' or 'tough'.");
        };
    }

    private static List<String> strings(String name, @Nullable List<@Nullable String> given, int most) {
        if (given == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Missing '" + name + "': send an array of strings.");
        }
        if (given.size() > most) {
            throw new Refused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "'" + name + "' has " + given.size() + " entries; at most " + most + " are taken.");
        }
        List<String> all =
                given.stream().map(each -> Objects.requireNonNullElse(each, "")).toList();
        int characters = all.stream().mapToInt(String::length).sum();
        if (characters > MOST_CHARACTERS) {
            throw tooLong("'" + name + "'", characters);
        }
        return all;
    }

    private static Refused tooLong(String what, int characters) {
        return new Refused(
                HttpStatus.CONTENT_TOO_LARGE,
                what + " exceeds the limit of " + MOST_CHARACTERS + " characters (it has " + characters
                        + "). Send it in parts.");
    }
}
