package org.rejoinder.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Severity;

/// How things are said on the screen.
public final class Words {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

    private Words() {}

    /// What a finding asks for; a slip of the pen is no harshness.
    public static String verb(Severity severity, String source) {
        boolean language = language(source);
        return switch (severity) {
            case HINT, INFORMATION -> "Consider";
            case WARNING -> language ? "Correct" : "Soften";
            case ERROR -> language ? "Correct" : "Rework";
        };
    }

    /// Whether a finding is about spelling, grammar or style rather than how words are heard.
    public static boolean language(String source) {
        return source.equals("language");
    }

    /// Its icon: dots, wave, double wave.
    public static String mark(Severity severity) {
        return "m" + level(severity);
    }

    /// The class of its colour.
    public static String tint(Severity severity) {
        return "f" + level(severity);
    }

    public static int level(Severity severity) {
        return switch (severity) {
            case HINT, INFORMATION -> 1;
            case WARNING -> 2;
            case ERROR -> 3;
        };
    }

    public static String state(Coverage coverage) {
        String where = places(coverage.paragraphs());
        return switch (coverage.state()) {
            case OPEN -> "Unanswered";
            case MENTIONED -> where.isEmpty() ? "Answered in part" : "Answered in part, " + where;
            case ANSWERED -> where.isEmpty() ? "Answered" : "Answered in " + where;
            case CONCEDED -> where.isEmpty() ? "Conceded" : "Conceded in " + where;
        };
    }

    public static String icon(Coverage.State state) {
        return switch (state) {
            case OPEN -> "ring";
            case MENTIONED -> "half";
            case ANSWERED -> "done";
            case CONCEDED -> "concede";
        };
    }

    public static String tint(Coverage.State state) {
        return switch (state) {
            case OPEN -> "st-no";
            case MENTIONED -> "st-part";
            case ANSWERED -> "st-yes";
            case CONCEDED -> "st-con";
        };
    }

    /// “¶4”, “¶4 and ¶6”, at most three.
    public static String places(List<Integer> paragraphs) {
        List<String> first =
                paragraphs.stream().limit(3).map(number -> "¶" + number).toList();
        return and(first);
    }

    public static String and(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    public static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    public static String clock(Instant at) {
        return CLOCK.format(at.atZone(ZoneId.systemDefault()));
    }

    /// “now”, “14:32”, “Mon”, “9 May”.
    public static String ago(Instant at, Instant now) {
        Duration since = Duration.between(at, now);
        if (since.toMinutes() < 2) {
            return "now";
        }
        if (since.toHours() < 20) {
            return clock(at);
        }
        return since.toDays() < 6
                ? WEEKDAY.format(at.atZone(ZoneId.systemDefault()))
                : DAY.format(at.atZone(ZoneId.systemDefault()));
    }

    /// “14:32”, “yesterday 20:14”, “Mon 18:40”, “9 May”.
    public static String when(Instant at, Instant now) {
        ZoneId zone = ZoneId.systemDefault();
        long days = ChronoUnit.DAYS.between(
                at.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (days <= 0) {
            return clock(at);
        }
        if (days == 1) {
            return "yesterday " + clock(at);
        }
        return days < 7 ? WEEKDAY.format(at.atZone(zone)) + " " + clock(at) : DAY.format(at.atZone(zone));
    }

    /// “Today”, “Yesterday”, “Mon”, “9 May”: the day by itself.
    public static String day(Instant at, Instant now) {
        ZoneId zone = ZoneId.systemDefault();
        long days = ChronoUnit.DAYS.between(
                at.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (days <= 1) {
            return days <= 0 ? "Today" : "Yesterday";
        }
        return (days < 7 ? WEEKDAY : DAY).format(at.atZone(zone));
    }

    public static String engine(String engine) {
        return engine.isBlank() || engine.equals("built-in") ? "Built-in engine" : engine;
    }
}
