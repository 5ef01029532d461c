package org.rejoinder.drafts.sync;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names that every file system takes, made of titles and folders' names, and back.
final class FileNames {

    private static final int LONGEST = 60;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
    private static final Pattern DEVICE = Pattern.compile("(com|lpt)[0-9]");

    private FileNames() {}

    /// The title in small letters and digits with hyphens between, of any script; `letter` when nothing is
    /// left.
    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String name = trimmed(words, LONGEST, "-");
        if (name.isEmpty()) {
            return "letter";
        }
        return RESERVED.contains(name) || DEVICE.matcher(name).matches() ? name + "-letter" : name;
    }

    /// The folder's own name with what a file system refuses replaced.
    static String directory(String folderName) {
        String safe = Normalizer.normalize(folderName, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", "-")
                .strip();
        String name = trimmed(safe, LONGEST, ". ");
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return "folder";
        }
        return RESERVED.contains(lower) || DEVICE.matcher(lower).matches() ? name + "-folder" : name;
    }

    /// What a file's name says as a title.
    static String title(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.md$", "");
        String words = name.replaceAll("[-_\\s]+", " ").strip();
        String title = words.isEmpty() ? "Letter" : words;
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /// Whether a path, relative to the folder and with `/` between, can be a letter's file.
    static boolean isLetter(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".md") && !isHidden(path);
    }

    /// Whether the path or a folder above it is hidden: our own and other programs' housekeeping.
    static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String in(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    private static String trimmed(String name, int longest, String ends) {
        int cut = name.offsetByCodePoints(0, Math.min(longest, name.codePointCount(0, name.length())));
        String kept = name.substring(0, cut);
        int from = 0;
        int to = kept.length();
        while (from < to && ends.indexOf(kept.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ends.indexOf(kept.charAt(to - 1)) >= 0) {
            to--;
        }
        return kept.substring(from, to);
    }
}
