package org.rejoinder.assistant.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Diagnostic;

/// Names that a letter itself vouches for: an unknown word with a capital that comes back, or that stands in
/// the header, is no misspelling.
public record KnownNames(Set<String> inHeader) {

    private static final KnownNames NONE = new KnownNames(Set.of());
    private static final Pattern HEADER = Pattern.compile("\\A(?:\uFEFF)?---\\R(?<keys>(?s:.*?))\\R---(?:\\R|\\z)");
    private static final Pattern PEOPLE = Pattern.compile(
            "(?im)^(?:from|to|author|authors|by|sender|signed|cc)[ \\t]*:(?<who>.*(?:\\R[ \\t]+.*|\\R-.*)*)");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*");

    public KnownNames {
        inHeader = Set.copyOf(inHeader);
    }

    public static KnownNames none() {
        return NONE;
    }

    /// The names in these lines, such as who writes and to whom.
    public static KnownNames in(String... lines) {
        Set<String> names = new HashSet<>();
        Arrays.stream(lines)
                .forEach(line -> NAME.matcher(line).results().forEach(name -> names.addAll(parts(name.group()))));
        return names.isEmpty() ? NONE : new KnownNames(names);
    }

    /// The names of the people in a text's YAML header (from, to, author and the like); none without one.
    public static KnownNames ofHeader(String text) {
        Matcher header = HEADER.matcher(text);
        if (!header.find()) {
            return NONE;
        }
        return in(PEOPLE.matcher(header.group("keys"))
                .results()
                .map(found -> found.group("who"))
                .toArray(String[]::new));
    }

    /// Which of these unknown words are names after all; each is given as often as it was found.
    public Set<String> among(Collection<String> unknown) {
        Map<String, Integer> often = new HashMap<>();
        unknown.forEach(word -> often.merge(bare(word), 1, Integer::sum));
        Set<String> names = new HashSet<>();
        unknown.stream()
                .filter(KnownNames::capital)
                .filter(word -> inHeader.contains(bare(word)) || often.getOrDefault(bare(word), 0) > 1)
                .forEach(names::add);
        return names;
    }

    /// The findings without those of spelling that are names.
    public List<Diagnostic> without(List<Diagnostic> found) {
        List<String> unknown = found.stream()
                .filter(KnownNames::unknown)
                .map(Diagnostic::quote)
                .toList();
        if (unknown.isEmpty()) {
            return found;
        }
        Set<String> names = among(unknown);
        return found.stream()
                .filter(d -> !unknown(d) || !names.contains(d.quote()))
                .toList();
    }

    private static boolean unknown(Diagnostic d) {
        return d.source().equals(LanguageChecker.SOURCE) && d.code().startsWith("MORFOLOGIK") && capital(d.quote());
    }

    private static boolean capital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static List<String> parts(String name) {
        return name.contains("-")
                ? List.of(
                        bare(name),
                        bare(name.substring(0, name.indexOf('-'))),
                        bare(name.substring(name.lastIndexOf('-') + 1)))
                : List.of(bare(name));
    }

    private static String bare(String word) {
        return word.replaceFirst("['’]s?$", "");
    }
}
