package org.rejoinder.letter.store;

/// What titles, names and bylines may be.
final class Words {

    private static final int NAME = 200;
    private static final int LINE = 400;

    private Words() {}

    /// Trimmed, on one line; throws when nothing or too much is left.
    static String name(String what, String given) {
        String name = oneLine(given);
        if (name.isEmpty() || name.length() > NAME) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + NAME + " characters; this one has " + name.length() + ".");
        }
        return name;
    }

    static String line(String what, String given) {
        String line = oneLine(given);
        if (line.length() > LINE) {
            throw new IllegalArgumentException(
                    what + " has at most " + LINE + " characters; this one has " + line.length() + ".");
        }
        return line;
    }

    private static String oneLine(String given) {
        return given.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
