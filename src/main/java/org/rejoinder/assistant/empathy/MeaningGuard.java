package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares a wording with what was written: names, numbers, dates, links, code, negations and the request must
/// all be there still, and at least half of the words that carry the matter.
final class MeaningGuard {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:/]*\\d|\\d");
    private static final Pattern NUMBER_WORD = Pattern.compile(
            "(?i)\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|twice|dozen)\\b");
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s)>\\]]+|www\\.[^\\s)>\\]]+|\\]\\([^)\\s]+\\)|[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{Ll}\\p{N},;:’'\\)] |[(“\"‘])(?!I['’])\\p{Lu}[\\p{L}\\p{N}’'-]+");
    private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{2,6}\\d*\\b");
    private static final Pattern SHOUTED = Pattern.compile(
            "STOP|NOT|NO|ALL|YOU|YOUR|LYING|LIES|NEVER|VERY|NOW|MUST|EVER|ANY|REAL|REALLY|WANT|NEED|BUT|AND|ARE|DO|IS|EVERY|ONLY|MORE|WHY|HOW|ONE|SHAME|WRONG|ENOUGH");
    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\\b|n['’]t\\b");
    private static final Pattern ASK = Pattern.compile("(?i)\\b(?:please|ask|asks|request|urge)\\b");
    private static final Pattern QUOTE =
            Pattern.compile("“[^“”]+”|\"[^\"]+\"|(?<![\\p{L}\\d])[‘'][^‘’']{4,}[’'](?![\\p{L}\\d])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");
    private static final Set<String> SMALL = Set.of(
            "the", "and", "that", "this", "with", "from", "have", "has", "had", "was", "were", "are", "been", "being",
            "you", "your", "they", "them", "their", "our", "ours", "for", "but", "not", "who", "what", "why", "how",
            "when", "where", "which", "would", "could", "should", "will", "can", "may", "might", "must", "does", "did",
            "done", "its", "his", "her", "she", "him", "there", "here", "then", "than", "into", "onto", "about", "just",
            "only", "even", "ever", "never", "very", "really", "some", "any", "all", "every", "each", "these", "those",
            "such", "own", "same", "too", "also", "again", "still", "yet", "out", "off", "over", "under", "because",
            "until", "unless", "while", "one", "get", "got", "let", "make", "made", "more", "most", "less", "much",
            "many", "don’t", "don't", "won’t", "isn’t", "isn't", "aren’t", "aren't", "won't", "it’s", "it's", "we're",
            "you're", "you’re", "we’re");

    private MeaningGuard() {}

    /// What the wording loses, in plain words; nothing when it keeps the meaning. `trigger` are the words that
    /// were to go.
    static List<String> lost(String original, String wording, String trigger) {
        List<String> lost = new ArrayList<>();
        missing(NUMBER, original, wording).forEach(number -> lost.add("the number " + number));
        missing(NUMBER_WORD, original, wording + " " + trigger).forEach(number -> lost.add("the number " + number));
        missing(LINK, original, wording).forEach(link -> lost.add("a link"));
        missing(CODE, original, wording).forEach(code -> lost.add(code));
        missing(QUOTE, original, wording).forEach(quote -> lost.add("a quotation"));
        missing(NAME, original, wording).stream()
                .filter(name -> !SHOUTED.matcher(name).matches())
                .forEach(name -> lost.add("the name " + name));
        missing(CAPITALS, shouted(original) ? "" : original, wording).stream()
                .filter(name -> !SHOUTED.matcher(name).matches())
                .forEach(name -> lost.add("the name " + name));
        if (count(NEGATION, wording) < count(NEGATION, original) - count(NEGATION, trigger)) {
            lost.add("a negation");
        }
        if (count(ASK, wording) < count(ASK, original) - count(ASK, trigger)) {
            lost.add("the request");
        }
        if (kept(original, wording, trigger) < 0.5) {
            lost.add("more than half of the words that carry the matter");
        }
        return lost;
    }

    /// Whether every name, figure, link, quotation and code of the sentence is still there.
    static boolean named(String original, String wording) {
        return missing(NUMBER, original, wording).isEmpty()
                && lost(original, wording, "").stream()
                        .noneMatch(what -> what.startsWith("the name")
                                || what.startsWith("a link")
                                || what.startsWith("a quotation")
                                || what.startsWith("`"));
    }

    private static boolean shouted(String text) {
        return CAPITALS.matcher(text).results().count() > 2;
    }

    /// The share of content words outside the trigger that the wording still has; 1 when there are none.
    static double kept(String original, String wording, String trigger) {
        List<String> before = stems(original);
        stems(trigger).forEach(before::remove);
        List<String> after = stems(wording);
        long all = before.size();
        long there = before.stream().filter(after::contains).count();
        return all == 0 ? 1 : there / (double) all;
    }

    private static List<String> stems(String text) {
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ENGLISH));
        List<String> stems = new ArrayList<>();
        while (words.find()) {
            String word = words.group();
            if (word.length() > 2 && !SMALL.contains(word)) {
                stems.add(word.substring(0, Math.min(word.length(), 5)));
            }
        }
        return stems;
    }

    private static List<String> missing(Pattern kind, String original, String wording) {
        String lower = wording.toLowerCase(Locale.ENGLISH);
        return kind.matcher(original)
                .results()
                .map(found -> found.group())
                .filter(found -> !lower.contains(found.toLowerCase(Locale.ENGLISH)))
                .toList();
    }

    private static long count(Pattern kind, String text) {
        return kind.matcher(text).results().count();
    }
}
