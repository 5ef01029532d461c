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

/// Names that a letter itself vouches for: an unknown word with a capital that comes back, or that stands where
/// people are named (header, greeting, signature, after "Mrs."), is no misspelling.
public record KnownNames(Set<String> people) {

    private static final KnownNames NONE = new KnownNames(Set.of());
    private static final Pattern HEADER = Pattern.compile("\\A(?:\uFEFF)?---\\R(?<keys>(?s:.*?))\\R---(?:\\R|\\z)");
    private static final Pattern PEOPLE = Pattern.compile(
            "(?im)^(?:from|to|author|authors|by|sender|signed|cc)[ \\t]*:(?<who>.*(?:\\R[ \\t]+.*|\\R-.*)*)");
    private static final Pattern GREETED = Pattern.compile("(?i)\\A\\s*(?:dear|to)[ \\t]+(?<who>[^\\n]{2,100})");
    private static final Pattern SIGNED = Pattern.compile(
            "(?im)^(?:yours|sincerely|respectfully|cordially|warmly|regards|(?:kind|best|warm) regards|in solidarity"
                    + "|with (?:respect|thanks|hope|kind regards|best wishes))\\b[^\\n]{0,30}?(?:\\R\\s*|,[ \\t]*)(?<who>[^\\n]{2,200})\\s*\\z");
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:Mrs?|Ms|Mx|Dr|Prof|Professor|Rev|Cllr|Councillor)\\.?[ \\t]+(?<who>\\p{Lu}[^\\s,;:]*)");
    private static final int END = 400;
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*");

    public KnownNames {
        people = Set.copyOf(people);
    }

    public static KnownNames none() {
        return NONE;
    }

    /// The people a letter names in its YAML header (from, to, author and the like), its greeting, its signature
    /// and wherever it calls somebody Mrs. or Dr., and those in further lines, such as who writes and to whom.
    public static KnownNames of(String letter, String... lines) {
        Matcher header = HEADER.matcher(letter);
        boolean headed = header.find();
        String body = headed ? letter.substring(header.end()) : letter;
        Set<String> names = new HashSet<>();
        Arrays.stream(lines).forEach(line -> add(line, names));
        if (headed) {
            named(PEOPLE, header.group("keys"), names);
        }
        named(GREETED, body, names);
        named(CALLED, body, names);
        named(SIGNED, body.substring(Math.max(0, body.length() - END)), names);
        return names.isEmpty() ? NONE : new KnownNames(names);
    }

    private static void named(Pattern place, String text, Set<String> names) {
        place.matcher(text).results().forEach(found -> add(found.group("who"), names));
    }

    private static void add(String line, Set<String> names) {
        NAME.matcher(line).results().forEach(name -> names.addAll(parts(name.group())));
    }

    /// Which of these unknown words are names after all; each is given as often as it was found.
    public Set<String> among(Collection<String> unknown) {
        Map<String, Integer> often = new HashMap<>();
        unknown.forEach(word -> often.merge(bare(word), 1, Integer::sum));
        Set<String> names = new HashSet<>();
        unknown.stream()
                .filter(KnownNames::capital)
                .filter(word -> people.contains(bare(word)) || often.getOrDefault(bare(word), 0) > 1)
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
