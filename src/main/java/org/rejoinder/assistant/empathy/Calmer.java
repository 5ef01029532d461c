package org.rejoinder.assistant.empathy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.empathy.Thesaurus.Said;
import org.rejoinder.assistant.language.English;
import org.rejoinder.text.Range;

/// One expression and what says the same without the sting. `~dodge|evade~` stands for every form of these verbs
/// and is said again in the form in which it was found: `~not answer~` is "did not answer" for "dodged".
///
/// `@does`, `@has`, `@is` and `@was` agree with the noun or pronoun before the expression.
final class Calmer {

    private static final Pattern VERBS = Pattern.compile("~([^~]+)~");
    private static final Pattern ADVERB = Pattern.compile("((?!rely|reply|apply|supply|comply|fly)\\p{L}+ly )(.+)");
    private static final Pattern AGREEING = Pattern.compile("@(does|has|is|was)");
    private static final Pattern LAST_WORDS = Pattern.compile(
            "(?<word>[\\p{L}]+)?(?<clitic>['’]\\p{L}+)?"
                    + "(?:\\s+(?:\\p{L}+ly|also|just|even|still|always|often|again|now|once|ever|all|both|then|yet|so|once more|at last|yet again))*\\s*$");
    private static final Pattern INVERTED = Pattern.compile(
            "(?i)\\b(?:do|does|did|will|would|can|could|should|must) (?:you|they|we|he|she|it|people)(?: \\p{L}+ly| still| even| just| always| ever| also)*\\s*$");
    private static final Pattern COMMANDING =
            Pattern.compile("(?i)(?:(?:please|just|now|so|then|and|but|simply|kindly|always),? )*");
    private static final Pattern HABIT =
            Pattern.compile("(?i)\\b(?:now|always|often|still|constantly|repeatedly)\\s*$");
    private static final Set<String> MODALS = Set.of(
            "do", "does", "did", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "let",
            "to");
    private static final Set<String> HAVING = Set.of("have", "has", "had", "having");
    private static final Set<String> BEING =
            Set.of("is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got", "getting");
    private static final Set<String> BEFORE_NOUNS = Set.of(
            "the", "a", "an", "of", "their", "your", "his", "her", "its", "our", "my", "these", "those", "this", "no",
            "any", "some", "such", "more", "many", "same", "old", "with", "about", "by", "for", "from", "every",
            "each");
    private static final Set<String> PLURAL = Set.of(
            "you",
            "we",
            "they",
            "these",
            "those",
            "people",
            "i",
            "men",
            "women",
            "children",
            "staff",
            "folk",
            "police",
            "parents",
            "who");
    private static final Pattern HEAD = Pattern.compile(
            "(?i)(?:^|[,;:] ?|\\b(?:that|because|when|while|and|but|so|if) )(?<noun>(?:(?!of |at |in |on |from |who |for |behind |that )[\\p{L}'’-]+ )+)(?:(?:of|at|in|on|from|behind|for) [\\p{L}'’ -]+)?$");

    private final Pattern words;
    private final String calmer;
    private final English english;
    private final Map<String, Set<String>> tags = new HashMap<>();

    private final boolean strong;
    private final boolean passive;

    private Calmer(Pattern words, String calmer, English english, boolean strong, boolean passive) {
        this.words = words;
        this.strong = strong;
        this.passive = passive;
        this.calmer = calmer;
        this.english = english;
    }

    /// Reads `pattern => words`, lists already written out.
    static Calmer of(String line, English english, boolean strong) {
        return of(line, english, strong, false);
    }

    /// The same for words that can also be said of what is done to somebody ("were squandered").
    static Calmer everywhere(String line, English english, boolean strong) {
        return of(line, english, strong, true);
    }

    private static Calmer of(String line, English english, boolean strong, boolean passive) {
        int arrow = line.lastIndexOf(" =>");
        String pattern = line.substring(0, arrow).strip();
        String said = line.length() > arrow + 4 ? line.substring(arrow + 4).strip() : "";
        Matcher verbs = VERBS.matcher(pattern);
        if (!verbs.find()) {
            return new Calmer(RuleBook.characters(pattern), said, english, strong, passive);
        }
        Map<String, Set<String>> forms = forms(verbs.group(1), english);
        String all = Alternatives.of(String.join("|", forms.keySet()));
        Calmer calmer = new Calmer(
                RuleBook.characters(verbs.replaceFirst("\\\\b(?<v>" + all + ")\\\\b")), said, english, strong, passive);
        calmer.tags.putAll(forms);
        return calmer;
    }

    private static Map<String, Set<String>> forms(String lemmas, English english) {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String lemma : lemmas.split("\\|")) {
            int space = lemma.indexOf(' ');
            String verb = space < 0 ? lemma : lemma.substring(0, space);
            String rest = space < 0 ? "" : lemma.substring(space);
            for (String tag : List.of("VB", "VBZ", "VBD", "VBN", "VBG")) {
                String form = form(verb, tag, english);
                if (!form.equals(verb) || !tag.matches("VBZ|VBG")) {
                    forms.computeIfAbsent(form + rest, added -> new LinkedHashSet<>())
                            .add(tag);
                }
            }
        }
        return forms;
    }

    /// Of a verb with a hyphen the last part is inflected.
    static String form(String verb, String tag, English english) {
        int hyphen = verb.lastIndexOf('-') + 1;
        return verb.substring(0, hyphen) + english.form(verb.substring(hyphen), tag);
    }

    Pattern words() {
        return words;
    }

    /// Whether the expression is by itself a sign of a sharp manner.
    boolean strong() {
        return strong;
    }

    /// Where the text first has the expression, in a form that can be said otherwise.
    Optional<Range> first(String text) {
        return once(text, place -> true).map(Said::range);
    }

    /// The text with the first such expression said otherwise that stands where it means this.
    Optional<Said> once(String text, Predicate<Range> means) {
        Matcher found = words.matcher(text);
        while (found.find()) {
            Range place = new Range(found.start(), found.end());
            String other = place.isEmpty() || !means.test(place) ? null : instead(found, text);
            if (other != null) {
                StringBuilder said = new StringBuilder();
                found.appendReplacement(said, spaced(other, found, text));
                return Optional.of(new Said(place, found.appendTail(said).toString()));
            }
        }
        return Optional.empty();
    }

    /// The text with every such expression said otherwise.
    String in(String text) {
        Matcher found = words.matcher(text);
        StringBuilder said = new StringBuilder();
        while (found.find()) {
            String other = instead(found, text);
            if (other != null) {
                found.appendReplacement(said, spaced(other, found, text));
            }
        }
        return found.appendTail(said).toString();
    }

    /// With the blanks that the expression had around it, and one where words would else run together.
    private static String spaced(String other, Matcher found, String text) {
        boolean blank = other.isBlank();
        boolean clitic = other.startsWith("$") && found.group().matches("(?s)['’].*");
        boolean runsOn = !blank
                && !clitic
                && found.start() > 0
                && Character.isLetter(text.charAt(found.start() - 1))
                && Character.isLetter(other.charAt(0) == '$' ? 'x' : other.charAt(0));
        return (runsOn ? " " : "") + (!blank && found.group().endsWith(" ") ? other.stripTrailing() + " " : other);
    }

    private @Nullable String instead(Matcher found, String text) {
        String before = text.substring(0, found.start());
        String other = AGREEING.matcher(calmer).replaceAll(agreeing -> agreeing(agreeing.group(1), before));
        if (tags.isEmpty()) {
            return other;
        }
        String form = found.group("v").toLowerCase(Locale.ENGLISH);
        String tag = tag(tags.getOrDefault(form, Set.of()), text.substring(0, found.start("v")));
        return tag.isEmpty()
                ? null
                : VERBS.matcher(other).replaceAll(verb -> Matcher.quoteReplacement(inForm(verb.group(1), tag, before)));
    }

    /// In which form a verb stands; nothing when it is passive, denied or a noun.
    private String tag(Set<String> possible, String before) {
        Matcher last = LAST_WORDS.matcher(before);
        String word = "";
        String clitic = "";
        if (last.find()) {
            word = last.group("word") == null ? "" : last.group("word").toLowerCase(Locale.ENGLISH);
            clitic = last.group("clitic") == null ? "" : last.group("clitic").replace('’', '\'');
        }
        if (Set.of("not", "never").contains(word) || clitic.equals("'t")) {
            return "";
        }
        if (possible.contains("VBG")) {
            return "VBG";
        }
        if (possible.contains("VB") && COMMANDING.matcher(before).matches()) {
            return "VB";
        }
        if (BEFORE_NOUNS.contains(word) && clitic.isEmpty() && !possible.contains("VBD")) {
            return "";
        }
        if (HAVING.contains(word) || Set.of("'ve", "'s", "'d").contains(clitic)) {
            return possible.contains("VBN") ? "VBN" : "";
        }
        if (BEING.contains(word) || clitic.equals("'re")) {
            return passive && possible.contains("VBN") && !calmer.endsWith(" of~") ? "VBN" : "";
        }
        if (possible.contains("VB") && INVERTED.matcher(before).find()) {
            return "VB";
        }
        if (possible.contains("VB") && (MODALS.contains(word) || clitic.equals("'ll"))) {
            return word.equals("to") ? "TO" : "VB";
        }
        if (possible.contains("VBD") && possible.contains("VB")) {
            return HABIT.matcher(before).find() ? "VBP" : "VBD";
        }
        return possible.contains("VBZ") ? "VBZ" : possible.contains("VBD") ? "VBD" : "VBP";
    }

    private String inForm(String target, String tag, String before) {
        boolean not = target.startsWith("not ");
        String bare = not ? target.substring(4) : target;
        if (bare.startsWith("be ") && Set.of("VBP", "VBZ", "VBD").contains(tag)) {
            return agreeing(tag.equals("VBD") ? "was" : "is", before) + (not ? " not" : "") + bare.substring(2);
        }
        Matcher adverb = ADVERB.matcher(bare);
        if (!not && adverb.matches()) {
            return adverb.group(1) + inForm(adverb.group(2), tag, before);
        }
        int space = bare.indexOf(' ');
        String verb = space < 0 ? bare : bare.substring(0, space);
        String rest = space < 0 ? "" : bare.substring(space);
        if (!not) {
            return (Set.of("VBP", "TO", "VB").contains(tag) ? verb : english.form(verb, tag)) + rest;
        }
        return switch (tag) {
            case "VBP" -> "do not " + bare;
            case "VBZ" -> "does not " + bare;
            case "VBD" -> "did not " + bare;
            case "TO" -> "avoid " + english.form(verb, "VBG") + rest;
            case "VB" -> "not " + bare;
            default -> "not " + english.form(verb, tag) + rest;
        };
    }

    private static String agreeing(String verb, String before) {
        boolean plural = plural(before);
        return switch (verb) {
            case "does" -> plural ? "do" : "does";
            case "has" -> plural ? "have" : "has";
            case "is" -> plural ? "are" : "is";
            default -> plural ? "were" : "was";
        };
    }

    private static boolean plural(String before) {
        Matcher last = LAST_WORDS.matcher(before);
        String word = last.find() && last.group("word") != null ? last.group("word") : "";
        Matcher head = HEAD.matcher(before);
        String noun = head.find() ? head.group("noun").strip() : word;
        boolean nearer = noun.endsWith(word) || noun.isEmpty();
        if (nearer && PLURAL.contains(word.toLowerCase(Locale.ENGLISH))) {
            return true;
        }
        return noun.matches("(?s).*(?<![su'’])s|(?i).*\\b(?:people|men|women|children|staff|police|you|we|they)");
    }
}
