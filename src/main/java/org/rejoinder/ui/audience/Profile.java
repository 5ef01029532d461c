package org.rejoinder.ui.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audience.Objection;
import org.rejoinder.letter.Audience.Value;

/// Changes of one fact of a profile at a time; lists are edited as lines.
final class Profile {

    private Profile() {}

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    static String values(Audience audience) {
        return text(audience.values().stream()
                .map(value -> value.tag() + ": " + value.meaning())
                .toList());
    }

    /// “fairness: the same rule for all” a line; a line without a colon is a meaning that names itself.
    static List<Value> values(String text) {
        List<Value> values = new ArrayList<>();
        for (String line : lines(text)) {
            int colon = line.indexOf(':');
            boolean named = colon > 0 && colon <= 40;
            String tag = named ? line.substring(0, colon) : firstWords(line);
            String meaning = named ? line.substring(colon + 1).strip() : line;
            values.add(new Value(tag.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"), meaning));
        }
        return values;
    }

    private static String firstWords(String line) {
        String[] words = line.replaceAll("[^\\p{L}\\p{N} ]", "").split("\\s+");
        return String.join(" ", Arrays.copyOf(words, Math.min(2, words.length)));
    }

    static Audience who(Audience a, String who) {
        return with(
                a,
                a.name(),
                a.summary(),
                who,
                a.values(),
                a.fears(),
                a.heardBefore(),
                a.ownWords(),
                a.avoidWords(),
                a.objections(),
                a.wouldMove(),
                a.pastReplies());
    }

    static Audience named(Audience a, String name, String summary) {
        return with(
                a,
                name,
                summary,
                a.who(),
                a.values(),
                a.fears(),
                a.heardBefore(),
                a.ownWords(),
                a.avoidWords(),
                a.objections(),
                a.wouldMove(),
                a.pastReplies());
    }

    static Audience values(Audience a, List<Value> values) {
        return with(
                a,
                a.name(),
                a.summary(),
                a.who(),
                values,
                a.fears(),
                a.heardBefore(),
                a.ownWords(),
                a.avoidWords(),
                a.objections(),
                a.wouldMove(),
                a.pastReplies());
    }

    static Audience fears(Audience a, List<String> fears) {
        return with(
                a,
                a.name(),
                a.summary(),
                a.who(),
                a.values(),
                fears,
                a.heardBefore(),
                a.ownWords(),
                a.avoidWords(),
                a.objections(),
                a.wouldMove(),
                a.pastReplies());
    }

    static Audience heard(Audience a, List<String> heard) {
        return with(
                a,
                a.name(),
                a.summary(),
                a.who(),
                a.values(),
                a.fears(),
                heard,
                a.ownWords(),
                a.avoidWords(),
                a.objections(),
                a.wouldMove(),
                a.pastReplies());
    }

    static Audience ownWords(Audience a, List<String> words) {
        return with(
                a,
                a.name(),
                a.summary(),
                a.who(),
                a.values(),
                a.fears(),
                a.heardBefore(),
                words,
                a.avoidWords(),
                a.objections(),
                a.wouldMove(),
                a.pastReplies());
    }

    static Audience avoidWords(Audience a, List<String> words) {
        return with(
                a,
                a.name(),
                a.summary(),
                a.who(),
                a.values(),
                a.fears(),
                a.heardBefore(),
                a.ownWords(),
                words,
                a.objections(),
                a.wouldMove(),
                a.pastReplies());
    }

    static Audience wouldMove(Audience a, List<String> moves) {
        return with(
                a,
                a.name(),
                a.summary(),
                a.who(),
                a.values(),
                a.fears(),
                a.heardBefore(),
                a.ownWords(),
                a.avoidWords(),
                a.objections(),
                moves,
                a.pastReplies());
    }

    static Audience objections(Audience a, UnaryOperator<List<Objection>> change) {
        return with(
                a,
                a.name(),
                a.summary(),
                a.who(),
                a.values(),
                a.fears(),
                a.heardBefore(),
                a.ownWords(),
                a.avoidWords(),
                change.apply(new ArrayList<>(a.objections())),
                a.wouldMove(),
                a.pastReplies());
    }

    static Audience pastReplies(Audience a, UnaryOperator<List<String>> change) {
        return with(
                a,
                a.name(),
                a.summary(),
                a.who(),
                a.values(),
                a.fears(),
                a.heardBefore(),
                a.ownWords(),
                a.avoidWords(),
                a.objections(),
                a.wouldMove(),
                change.apply(new ArrayList<>(a.pastReplies())));
    }

    private static Audience with(
            Audience a,
            String name,
            String summary,
            String who,
            List<Value> values,
            List<String> fears,
            List<String> heard,
            List<String> own,
            List<String> avoid,
            List<Objection> objections,
            List<String> moves,
            List<String> replies) {
        return new Audience(
                a.id(),
                name,
                summary,
                a.greeting(),
                a.signature(),
                who,
                List.copyOf(values),
                List.copyOf(fears),
                List.copyOf(heard),
                List.copyOf(own),
                List.copyOf(avoid),
                List.copyOf(objections),
                List.copyOf(moves),
                List.copyOf(replies),
                a.topics(),
                false);
    }

    /// A new profile under another id.
    static Audience copy(Audience a, String id, String name) {
        return new Audience(
                id,
                name,
                a.summary(),
                a.greeting(),
                a.signature(),
                a.who(),
                a.values(),
                a.fears(),
                a.heardBefore(),
                a.ownWords(),
                a.avoidWords(),
                a.objections(),
                a.wouldMove(),
                a.pastReplies(),
                a.topics(),
                false);
    }

    static Audience blank(String id, String name) {
        List<String> none = List.of();
        return new Audience(
                id,
                name,
                "",
                "Dear " + name + ",",
                name,
                "",
                List.of(),
                none,
                none,
                none,
                none,
                List.of(),
                none,
                none,
                none,
                false);
    }
}
