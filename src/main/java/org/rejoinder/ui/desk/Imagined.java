package org.rejoinder.ui.desk;

import java.util.Locale;
import java.util.Set;
import org.rejoinder.letter.Audience;

/// Says of whatever is written in an audience's voice that it is imagined, and whom nobody asked.
public final class Imagined {

    private static final Set<String> GROUPS = Set.of("community", "public", "press");

    private static final String MARK = " (imagined; nobody there wrote this)";

    private Imagined() {}

    /// “Imagined. Nobody at the city council wrote this.”
    public static String words(Audience audience) {
        return "Imagined. Nobody " + place(audience.name()) + " wrote this.";
    }

    /// How an imagined letter is signed wherever it goes.
    public static String signed(Audience audience) {
        String signature = audience.signature().isBlank() ? audience.name() : audience.signature();
        return signature + MARK;
    }

    /// The signature without the mark, as the letter itself has it.
    public static String unsigned(String from) {
        return from.endsWith(MARK) ? from.substring(0, from.length() - MARK.length()) : from;
    }

    /// The audience within a sentence: “the city council”, “Westmere City Council”.
    public static String within(Audience audience) {
        return within(audience.name());
    }

    private static String within(String name) {
        String rest = name.contains(" ") ? name.substring(name.indexOf(' ')) : "";
        boolean proper = !rest.equals(rest.toLowerCase(Locale.ROOT))
                || name.toLowerCase(Locale.ROOT).startsWith("the ");
        return proper ? name : "the " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String place(String name) {
        String head = name.split("\\s+(?:of|for|in|on|at|and)\\s+", 2)[0];
        String last = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (GROUPS.contains(last)) {
            return "in " + within(name);
        }
        boolean many = last.endsWith("s") && !last.endsWith("ss");
        return (many ? "among " : "at ") + within(name);
    }
}
