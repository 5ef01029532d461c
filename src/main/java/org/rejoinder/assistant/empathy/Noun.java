package org.rejoinder.assistant.empathy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.empathy.Thesaurus.Entry;
import org.rejoinder.assistant.empathy.Thesaurus.Said;
import org.rejoinder.assistant.language.English;
import org.rejoinder.text.Range;

/// A noun that judges a thing, an act or a person, in the singular and in the plural.
record Noun(String one, String many, boolean strong, String calmOne, String calmMany) implements Entry {

    private static final Pattern WHO = Pattern.compile("(?i)who|which|that");
    private static final String BEFORE = "DT|PRP\\$|JJ.?|POS|IN|CC";
    private static final Pattern DESCRIBED = Pattern.compile("(?<how>[\\p{L}-]+) (?<what>[\\p{L}-]+)");
    private static final Pattern VOLUME = Pattern.compile(
            "(?i)complete|utter|absolute|total|pure|sheer|real|downright|outright|perfect|plain|blatant|unmitigated|veritable|such");
    /// Says nothing of somebody, so that "is a person" would not be what was meant.
    private static final Pattern ANYBODY = Pattern.compile("person|people|individuals?");
    private static final Pattern BEING =
            Pattern.compile("(?i)is|are|was|were|be|been|being|am|['’]s|['’]re|['’]m|like|as|become|becomes|became");
    private static final Set<String> UNCHANGED = Set.of("people", "swine", "scum", "sheep", "series");
    private static final Pattern HEAD = Pattern.compile("^(?<head>.*?)(?<mark>\\*)(?<rest>.*)$");

    static Noun thing(String word, boolean strong, String calmer, English english) {
        return new Noun(word, plural(word, english), strong, calmer.replace("*", ""), plural(calmer, english));
    }

    static Noun person(String word, boolean strong, String calmOne, String calmMany, English english) {
        return new Noun(word, plural(word, english), strong, calmOne, calmMany);
    }

    /// The plural of the last word, or of the one before a star.
    private static String plural(String words, English english) {
        var marked = HEAD.matcher(words);
        String head = marked.matches() ? marked.group("head") : words;
        String rest = marked.matches() ? marked.group("rest") : "";
        int space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('-'));
        String last = head.substring(space + 1);
        String known = english.form(last, "NNS");
        return head.substring(0, space + 1)
                + (known.equals(last) && !UNCHANGED.contains(last) ? regular(last) : known)
                + rest;
    }

    private static String regular(String word) {
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (word.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s");
    }

    @Override
    public List<String> keys() {
        return List.of(one.split(" ")[0].toLowerCase(Locale.ENGLISH), many.split(" ")[0].toLowerCase(Locale.ENGLISH));
    }

    @Override
    public Optional<Said> in(String text, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            for (boolean plural : new boolean[] {true, false}) {
                int length = Word.said(plural ? many : one, text, words, i);
                if (length > 0
                        && isNoun(words, i, i + length - 1)
                        && !(ANYBODY.matcher(plural ? calmMany : calmOne).matches() && isSaidToBe(words, i))) {
                    return Optional.of(said(text, words, i, i + length - 1, plural && !one.equals(many)));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether somebody is said to be it: "is a complete and utter ...".
    private static boolean isSaidToBe(List<Word> words, int at) {
        int before = at - 1;
        while (before >= 0
                && words.get(before).is("JJ.*|RB.*|CC|DT|PDT|,")
                && !words.get(before).says(BEING)) {
            before--;
        }
        return before >= 0 && words.get(before).says(BEING);
    }

    private boolean isNoun(List<Word> words, int first, int last) {
        Word here = words.get(last);
        Word next = words.get(Math.min(last + 1, words.size() - 1));
        boolean name = first > 0
                && Character.isUpperCase(here.text().charAt(0))
                && !here.text().equals(here.text().toUpperCase(Locale.ENGLISH))
                && Character.isLowerCase(one.charAt(0));
        boolean described = last + 1 < words.size() && here.goesOn(next) && next.is("NN.*");
        boolean listed = last + 2 < words.size()
                && next.isComma()
                && words.get(last + 2).is("JJ|VBG|VBN")
                && !words.get(last + 2).is("RB|DT|IN|PRP.?");
        boolean verb = here.reading().matchesChunkRegex("[BI]-VP") && here.is("VB.*");
        boolean placed = first > 0
                && (words.get(first - 1).is(BEFORE) || words.get(first - 1).says(BEING))
                && !next.is("DT|PRP.?|NN.*");
        boolean adjective = here.is("JJ.*") && first > 0 && words.get(first - 1).is("CC|RB");
        return !name
                && !adjective
                && !described
                && !listed
                && (placed || !verb && (here.is("NN.*") || !here.reading().isTagged() || first < last));
    }

    /// Where the words begin that describe the noun.
    private static int modified(List<Word> words, int noun) {
        int first = noun;
        while (first > 0
                && words.get(first - 1).is("JJ|NN")
                && !words.get(first - 1).is("DT|PRP.?|IN|VB.*|CC|CD|PDT")) {
            first--;
        }
        return first;
    }

    private Said said(String text, List<Word> words, int first, int last, boolean plural) {
        String calmer = plural ? calmMany : calmOne;
        boolean toldMore = last + 1 < words.size() && words.get(last + 1).says(WHO);
        int who = calmer.indexOf(" who ");
        int modified = modified(words, first);
        Matcher described = DESCRIBED.matcher(calmer);
        if (modified < first && described.matches()) {
            String between =
                    text.substring(words.get(modified).from(), words.get(first).from());
            String kept = words.get(modified).says(VOLUME) && modified + 1 == first ? "" : between;
            return Said.of(
                    text,
                    new Range(words.get(modified).from(), words.get(last).to()),
                    described.group("how") + " " + kept + described.group("what"));
        }
        return Said.of(
                text,
                new Range(words.get(first).from(), words.get(last).to()),
                toldMore && who > 0 ? calmer.substring(0, who) : calmer);
    }
}
