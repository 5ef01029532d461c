package org.rejoinder.assistant.empathy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.assistant.empathy.Thesaurus.Entry;
import org.rejoinder.assistant.empathy.Thesaurus.Said;
import org.rejoinder.assistant.language.English;
import org.rejoinder.text.Range;

/// A verb in all its forms, or a set phrase.
record Saying(Calmer calmer, boolean strong, List<String> keys, boolean verb) implements Entry {

    private static final String IS = "is|are|was|were|be|been|being|am";
    private static final String OWNER = "your|their|his|her|our|its|my|the";
    private static final String BEFORE_NOUN = "DT|PRP\\$|JJ.?|IN|POS|CD";
    private static final Pattern VERBS = Pattern.compile("~[^~]+~");
    private static final Pattern NAMED = Pattern.compile("\\{(?:is|your)}");

    static Saying verb(String lemma, boolean strong, String calmer, English english) {
        String pattern = "~" + lemma + "~(?=[ .,;:!?]|$)";
        String[] words = lemma.split(" ", 2);
        List<String> forms = Stream.of("VB", "VBZ", "VBD", "VBN", "VBG")
                .map(tag -> Calmer.form(words[0], tag, english).toLowerCase(Locale.ENGLISH))
                .distinct()
                .toList();
        return new Saying(Calmer.everywhere(pattern + " => ~" + calmer + "~", english, strong), strong, forms, true);
    }

    static Saying phrase(String words, boolean strong, String calmer, English english) {
        String pattern = pattern(words);
        String said = calmer.equals("-") ? "" : calmer.replace("{is}", "${be}").replace("{your}", "${your}");
        return new Saying(
                Calmer.everywhere(pattern + " => " + said, english, strong), strong, List.of(longest(words)), false);
    }

    private static String pattern(String words) {
        String quoted = words.replaceAll("([.?*+()\\[\\]\\\\^$|])", "\\\\$1")
                .replaceFirst("^\\{is} ", "(?<be>\\\\b(?:" + IS + ")|['’](?:s|re|m)) ");
        String named = (quoted.startsWith("(?<be>") ? quoted : quoted.replaceFirst("\\{is}", "(?<be>" + IS + ")"))
                .replaceFirst("\\{your}", "(?<your>" + OWNER + ")")
                .replace("{is}", "(?:" + IS + ")")
                .replace("{your}", "(?:" + OWNER + ")");
        boolean begins = Character.isLetter(words.charAt(0));
        boolean ends = Character.isLetter(words.charAt(words.length() - 1));
        return (begins ? "\\b" : "") + named + (ends ? "\\b" : "");
    }

    /// The longest word that is the same in all forms of the phrase.
    private static String longest(String words) {
        String plain = NAMED.matcher(VERBS.matcher(words).replaceAll(" ")).replaceAll(" ");
        return Arrays.stream(plain.toLowerCase(Locale.ENGLISH).split("[^\\p{L}\\d-]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    @Override
    public Optional<Said> in(String text, List<Word> words) {
        return calmer.once(text, place -> !verb || isVerb(place, words))
                .map(said -> new Said(said.range(), Softening.articles(Template.tidy(said.text()), text)));
    }

    /// In "the attack", "a smear campaign" and "personal attacks" nothing is attacked.
    private static boolean isVerb(Range range, List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).from() == range.from()) {
                return isVerb(words, i);
            }
        }
        return true;
    }

    private static boolean isVerb(List<Word> words, int at) {
        Word here = words.get(at);
        Word before = words.get(at - 1);
        boolean last = at + 1 == words.size() || words.get(at + 1).text().matches("\\W");
        boolean described = before.is(BEFORE_NOUN) && !before.is("PRP|MD|WP|NN.*");
        if (here.is("VBG")) {
            return !(described && at + 1 < words.size() && words.get(at + 1).is("NN.*"));
        }
        return !described
                && !(here.meantAsNoun() && !agree(before, here))
                && !(last && here.is("NN.*") && before.is("NN|JJ"));
    }

    /// Whether one can be what the other does: "landlords squeal", "the senator trolls", but not "a publicity hound".
    private static boolean agree(Word doer, Word does) {
        return doer.is("NNP?S|PRP|CC|RB|TO|MD|WP|WDT")
                || does.text().endsWith("s") && (doer.is("NN.*") || doer.meantAsNoun());
    }
}
