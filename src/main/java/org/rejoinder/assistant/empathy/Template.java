package org.rejoinder.assistant.empathy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.language.English;

/// Fills a wording's template: `{x}` is the pattern's group x as it stands, `{x:ing}` with its first verb in
/// another form (base, ing, past, part, s), `{x:object}` and `{x:subject}` a pronoun in another case (worry,
/// soft, own, whom and asked are small words that follow from the group), `{x:wish}` what one may wish for in
/// place of a fault (see `Wishes`), `{x:plain}` without the small words that only go with a denial; `{pre}` and
/// `{post}` are what stands around the match. A slot that is empty or cannot be put into the form makes no
/// wording, but for `{x?}`, which may be empty. Brackets stay: they are for the writer to fill.
final class Template {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)(?::([a-z]+))?(\\?)?}");
    private static final Map<String, String> TAGS =
            Map.of("base", "VB", "ing", "VBG", "past", "VBD", "part", "VBN", "s", "VBZ");
    private static final List<String> FINITE = List.of("VB", "VBZ", "VBD", "VBG");
    private static final Map<String, String> OBJECT =
            Map.of("i", "me", "we", "us", "they", "them", "he", "him", "she", "her", "who", "whom");
    private static final Map<String, String> SUBJECT = Map.of("me", "I", "us", "we", "them", "they", "him", "he");
    private static final String FUNCTION =
            "The|This|That|These|Those|Our|Your|Their|His|Her|Its|My|A|An|No|Some|Every|Each|All|Both|Most|Many|In|On|At|By|For|From|With|When|While|If|As|After|Before|Since|Until";
    private static final Pattern FIRST_VERB = Pattern.compile(
            "^(?<adverbs>(?:(?:just|simply|even|still|only|ever|really|always|never|\\w+ly)\\s+)*)(?<verb>[\\p{L}]+)");

    private static final Map<String, String> POSSESSOR = Map.of("your", "you", "his", "him", "her", "her", "our", "us");
    private static final Pattern JOINED = Pattern.compile("( (?:and|or|but)(?: then)? )(\\p{L}+)(?= )");
    private static final Pattern WITH_DENIAL = Pattern.compile(
            "(?i)\\b(?:any(?= )|ever|even|at all|whatsoever|a single|for (?:a|one) (?:moment|second|minute)) ?| (?:at all|whatsoever|any more|anymore)$");

    private final English english;
    private final Wishes wishes = new Wishes();

    Template(English english) {
        this.english = english;
    }

    /// The sentence that the template makes of these parts, with a capital at its start.
    Optional<String> fill(String template, Map<String, String> parts) {
        Matcher slots = SLOT.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            String part = parts.getOrDefault(slots.group(1), "");
            boolean optional = slots.group(3) != null
                    || slots.group(1).equals("pre")
                    || slots.group(1).equals("post");
            Optional<String> formed = part.isBlank() ? Optional.empty() : form(part.strip(), slots.group(2));
            if (formed.isEmpty() && !(optional && part.isBlank())) {
                return Optional.empty();
            }
            slots.appendReplacement(filled, Matcher.quoteReplacement(formed.orElse("")));
        }
        slots.appendTail(filled);
        return Optional.of(tidy(filled.toString()));
    }

    private Optional<String> form(String part, String how) {
        if (how == null) {
            return Optional.of(part);
        }
        return switch (how) {
            case "object" -> Optional.of(first(inside(part), OBJECT));
            case "subject" -> Optional.of(first(part, SUBJECT));
            case "wish" -> wishes.insteadOf(part);
            case "worry" -> Optional.of(part.equalsIgnoreCase("that") ? "that" : "about");
            case "soft" -> Optional.of(part.toLowerCase(Locale.ENGLISH).startsWith("never") ? "did not" : "often");
            case "asked" -> Optional.of(part.matches("(?i)(?:that|to) .*") ? part : "for " + part);
            case "lower" -> Optional.of(inside(part));
            case "plain" ->
                verb(
                        WITH_DENIAL
                                .matcher(part)
                                .replaceAll("")
                                .replaceAll("\\bany(thing|one|body|where)\\b", "some$1"),
                        "base");
            case "whom" -> Optional.of(POSSESSOR.getOrDefault(part.toLowerCase(Locale.ENGLISH), "them"));
            case "own" -> Optional.of(part.equalsIgnoreCase("I") ? "my" : "our");
            default -> verb(part, how);
        };
    }

    /// Within a sentence "The board" is "the board" and "Airlines" are "airlines"; a name stays as it is.
    private String inside(String part) {
        if (!part.matches("\\p{Lu}\\p{Ll}+(?:[\\s,].*)?")) {
            return lowerFirst(part);
        }
        String word = part.split("[\\s,]", 2)[0];
        boolean common = word.matches(FUNCTION + "|You|They|He|She|It|We|Everyone|Everybody|Nobody|People|There")
                || english.noun(word.toLowerCase(Locale.ENGLISH)) && !part.matches("\\S+ \\p{Lu}.*");
        return common ? Character.toLowerCase(part.charAt(0)) + part.substring(1) : part;
    }

    private static String first(String part, Map<String, String> forms) {
        int end = part.indexOf(' ');
        String word = end < 0 ? part : part.substring(0, end);
        String other = forms.get(word.toLowerCase(Locale.ENGLISH));
        return other == null ? part : other + part.substring(word.length());
    }

    private Optional<String> verb(String part, String how) {
        String tag = TAGS.get(how);
        Matcher verb = FIRST_VERB.matcher(part);
        if (tag == null || !verb.find()) {
            return Optional.empty();
        }
        String rest = part.substring(verb.end());
        return english.verb(verb.group("verb"))
                .map(lemma -> verb.group("adverbs")
                        + english.form(lemma, tag)
                        + (lemma.equals(verb.group("verb")) ? rest : joined(rest, verb.group("verb"), lemma, tag)));
    }

    /// "stopped the work and paid for it" becomes "stop the work and pay for it": a verb that is joined to the
    /// first one, in the same form, goes with it.
    private String joined(String rest, String verb, String lemma, String tag) {
        String form = FINITE.stream()
                .filter(each -> english.form(lemma, each).equalsIgnoreCase(verb))
                .findFirst()
                .orElse("VB");
        return form.equals("VB")
                ? rest
                : JOINED.matcher(rest).replaceAll(found -> {
                    String other = english.verb(found.group(2)).orElse("");
                    boolean same = !other.isEmpty() && english.form(other, form).equals(found.group(2));
                    return Matcher.quoteReplacement(
                            found.group(1) + (same ? english.form(other, tag) : found.group(2)));
                });
    }

    /// The text as it stands within a sentence: a first word keeps its capital where it is a name's.
    static String lowerFirst(String text) {
        boolean name = text.matches("(?s)I(?:\\b.*)|[\\p{Lu}\\d]{2,}.*|\\p{Lu}[\\p{L}'’]*[.]? \\p{Lu}.*")
                && !text.matches("(?s)(?:" + FUNCTION + ")\\b.*");
        return text.length() > 1 && Character.isUpperCase(text.charAt(0)) && !name
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }

    static String tidy(String text) {
        String tidied = text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\s+([,.;:?!])(?![-()])", "$1")
                .replaceAll("[,;:]+([.?!])", "$1")
                .replaceAll("([.?!])\\1+", "$1")
                .replaceAll("([.?!])(?: \\.)+(?= |$)", "$1")
                .replaceAll("\\?\\.", "?")
                .replaceAll(",\\s*,", ",")
                .replaceAll("^[,;:]\\s*", "");
        return capitals(tidied);
    }

    private static String capitals(String text) {
        StringBuilder out = new StringBuilder(text);
        boolean start = true;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (start && Character.isLetter(c)) {
                out.setCharAt(i, Character.toUpperCase(c));
                start = false;
            } else if (Character.isLetterOrDigit(c)) {
                start = false;
            } else if ((c == '.' || c == '?' || c == '!')
                    && i + 1 < out.length()
                    && out.charAt(i + 1) == ' '
                    && !abbreviation(out, i)) {
                start = true;
            }
        }
        return out.toString();
    }

    private static boolean abbreviation(StringBuilder text, int dot) {
        String before = text.substring(Math.max(0, dot - 5), dot);
        return before.matches(
                "(?s).*\\b(?:Mr|Mrs|Ms|Dr|St|Prof|Inc|Ltd|Co|Corp|Jr|Sr|Rev|Hon|Gov|Sen|Rep|Gen|etc|approx|e\\.g|i\\.e|No|vs|\\p{L})");
    }
}
