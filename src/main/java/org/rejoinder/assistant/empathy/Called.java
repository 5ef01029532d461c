package org.rejoinder.assistant.empathy;

import java.util.Optional;
import java.util.stream.IntStream;
import org.rejoinder.assistant.empathy.Epithet.Kind;
import org.rejoinder.assistant.empathy.Epithets.Edit;

/// A name that somebody is called, by what it is in its sentence: what one is, whom one speaks to, how one acts, whom
/// one speaks of.
final class Called {

    private final Clause clause;

    Called(Clause clause) {
        this.clause = clause;
    }

    Optional<Edit> edit(Epithet name) {
        if (clause.name(name.to())) {
            return Optional.empty();
        }
        if (names(name)) {
            return Optional.of(gone(clause.named(name.from()), name.to()));
        }
        int start = clause.start(name.from());
        int first = clause.determined(start);
        int end = joined(name.to());
        if (clause.is(end, "of") && clause.article(end + 1)) {
            return Optional.of(new Edit(from(start), to(end + 1), name.gradable() ? name.meaning() : "poor"));
        }
        if (clause.is(first, "no") || clause.is(end, "of")) {
            return Optional.empty();
        }
        return exclaimed(name, first, end)
                .or(() -> addressed(name, start, first, end))
                .or(() -> being(name, first, end))
                .or(() -> alike(name, first, end))
                .or(() -> spokenOf(name, start, first, end));
    }

    /// Whether it is said of or to somebody, as far as that can be told.
    boolean insults(Epithet name) {
        if (clause.name(name.to()) || names(name)) {
            return false;
        }
        int start = clause.start(name.from());
        int first = clause.determined(start);
        int end = joined(name.to());
        if (clause.is(first, "no") || clause.is(end, "of")) {
            return false;
        }
        return exclaimed(name, first, end).isPresent()
                || addressed(name, start, first, end).isPresent()
                || being(name, first, end).isPresent()
                || alike(name, first, end).isPresent()
                || spokenOf(name, start, first, end).isPresent() && pointed(name, start, first);
    }

    private boolean pointed(Epithet name, int start, int first) {
        return clause.is(first, "this", "that", "these", "those", "such") && first < start
                || name.meaning().equals("mistaken")
                || clause.quality(name.from() - 1);
    }

    /// It stands before another noun: "that idiot senator".
    private boolean names(Epithet name) {
        int end = name.to();
        boolean verb = clause.at(end).tagged("NNS", "NNP") && clause.is(clause.start(name.from()) - 1, "a", "an")
                || clause.at(end).lower().endsWith("ing");
        boolean next = clause.at(end).noun() && !verb || clause.at(end).adjective() && clause.noun(end + 1);
        return name.kind() == Kind.ONE && next && !clause.quality(name.to());
    }

    /// "liars and thieves" is one name for what is said.
    private int joined(int end) {
        int next = clause.joined(end);
        if (next == end) {
            return end;
        }
        while (clause.determiner(next) || clause.describes(next) || clause.adverb(next)) {
            next++;
        }
        int at = next;
        return clause.epithets().stream()
                .filter(other -> other.name() && other.from() == at)
                .findFirst()
                .map(other -> joined(other.to()))
                .orElse(end);
    }

    /// "What a clown he is", "shows what a fool you are".
    private Optional<Edit> exclaimed(Epithet name, int first, int end) {
        int last = end;
        while (!clause.ends(last) && !clause.be(last)) {
            last++;
        }
        boolean what = clause.is(first, "what");
        if (what && first == 0 && clause.ends(end) && (name.kind() == Kind.MANY || clause.plural(first + 2))) {
            return Optional.of(new Edit(from(first), to(end - 1), "they are " + name.meaning()));
        }
        if (!what || !clause.be(last) || !clause.ends(last + 1) || last == end) {
            return Optional.empty();
        }
        String who = clause.words(end, last, index -> true);
        String is = clause.at(last).text();
        boolean begins = first == 0;
        return begins || name.gradable()
                ? Optional.of(new Edit(
                        from(first),
                        to(last),
                        begins
                                ? who + " " + is + " " + is(name, last, last + 1)
                                : "how " + name.meaning() + " " + who + " " + is))
                : Optional.empty();
    }

    /// "..., you fool!", "Wake up, idiots!"
    private Optional<Edit> addressed(Epithet name, int start, int first, int end) {
        boolean you = clause.is(first, "you");
        if (clause.is(first, "the")
                && clause.isComma(first - 1)
                && stops(end)
                && clause.at(first - 2).tagged("NNP")) {
            return Optional.of(gone(first - 1, end));
        }
        if (!you && first < start) {
            return Optional.empty();
        }
        if (you && !clause.ends(end)) {
            return clause.at(end).tagged("IN", "WP", "WDT") ? Optional.empty() : Optional.of(gone(first + 1, end));
        }
        boolean apart = clause.isComma(first - 1) || first == 0;
        boolean alone = name.kind() == Kind.ONE || you;
        boolean last = stops(end);
        boolean spoken = start == name.from()
                && !clause.at(end + 1).tagged("IN", "MD", "RB")
                && !clause.at(end + 1).verb();
        if (first == 0 && clause.ends(end) && !last && spoken) {
            return Optional.of(gone(0, end + 1));
        }
        if (!last
                || first == 0
                || !alone && !apart
                || clause.links(clause.skipped(first - 1))
                || clause.at(first - 1).tagged("IN", "CC", "TO", "DT", "RP")) {
            return Optional.empty();
        }
        return Optional.of(gone(apart ? first - 1 : first, end));
    }

    private boolean stops(int index) {
        return clause.is(index, ".", "!", "?", "…", ":", ";", ")");
    }

    private Optional<Edit> being(Epithet name, int first, int end) {
        int verb = clause.skipped(first - 1);
        boolean asked = clause.be(0)
                && name.kind() == Kind.ONE
                && clause.article(first)
                && clause.at(first - 1).tagged("NN", "NNP", "PRP");
        if (asked) {
            return Optional.of(new Edit(from(first), to(end - 1), name.meaning()));
        }
        if (clause.is(first - 1, "as") && !compared(first - 1) || both(first)) {
            return Optional.of(new Edit(from(first), to(end - 1), name.meaning()));
        }
        if (labelled(first)) {
            return Optional.of(new Edit(from(first), to(end - 1), name.gradable() ? name.meaning() : "unkind"));
        }
        if (!clause.be(verb) || verb == 0 || clause.ours(verb) || elsewhere(verb)) {
            return Optional.empty();
        }
        return Optional.of(new Edit(from(verb + 1), to(end - 1), is(name, verb, end)));
    }

    private String is(Epithet name, int verb, int end) {
        if (clause.is(end, "who", "that") || clause.is(end, "like") && name.kind() == Kind.MANY) {
            return name.kind() == Kind.ONE ? "somebody" : "people";
        }
        boolean open = clause.is(verb, "be", "been", "being", "become", "becomes", "became")
                && name.meaning().startsWith("not ");
        return clause.is(end, "if") ? "mistaken" : open ? "unkind" : name.meaning();
    }

    /// "There are fools", "What was the fool thinking?"
    private boolean elsewhere(int verb) {
        return clause.is(verb - 1, "what", "why", "how", "where", "when", "who")
                || IntStream.range(Math.max(0, verb - 4), verb).anyMatch(index -> clause.is(index, "there"));
    }

    /// "called the mayor a clown"
    private boolean labelled(int first) {
        return clause.article(first)
                && (clause.noun(first - 1) || clause.at(first - 1).tagged("PRP"))
                && IntStream.range(Math.max(0, first - 5), first - 1)
                        .anyMatch(index -> clause.is(index, "call", "calls", "called", "calling"));
    }

    private boolean compared(int as) {
        return IntStream.range(Math.max(0, as - 8), as).anyMatch(index -> clause.is(index, "as", "so", "same"));
    }

    /// "is a spender and a hypocrite".
    private boolean both(int first) {
        return clause.is(first - 1, "and", "but", "or")
                && clause.article(first)
                && IntStream.range(Math.max(0, first - 10), first - 2)
                        .anyMatch(index -> clause.be(index) && clause.article(index + 1));
    }

    /// "acted like a fool", "makes us look like fools".
    private Optional<Edit> alike(Epithet name, int first, int end) {
        int like = first - 1;
        if (!clause.is(like, "like")
                || !clause.ends(end) && !clause.at(end).tagged("IN", "CC", "WRB", "TO", "RB", "PRP")) {
            return Optional.empty();
        }
        if (clause.is(
                like - 1, "look", "looks", "looked", "looking", "sound", "sounds", "sounded", "seem", "seems",
                "seemed")) {
            return Optional.of(new Edit(from(like), to(end - 1), "bad"));
        }
        int verb = like - 1;
        while (like - verb < 5
                && clause.at(verb).tagged("PRP", "NN", "NNS", "NNP", "NNPS", "DT", "PRP$", "RB", "JJ")
                && !clause.ends(verb)) {
            verb--;
        }
        if (clause.at(verb).lower().startsWith("treat")) {
            return Optional.of(new Edit(from(like), to(end - 1), "without respect"));
        }
        boolean done = clause.at(verb).verb() && !clause.links(verb) && clause.article(first)
                || clause.at(like - 1).tagged("NNS") && clause.article(first);
        return done || clause.at(like - 1).verb() && !clause.be(like - 1)
                ? Optional.of(new Edit(from(like), to(end - 1), "badly"))
                : Optional.empty();
    }

    private Optional<Edit> spokenOf(Epithet name, int start, int first, int end) {
        if (clause.is(first - 1, "of") && clause.is(first - 2, "full")
                || clause.is(first, "you", "what") && first < start
                || clause.is(first - 1, "like") && clause.article(first)
                || clause.links(clause.skipped(first - 1)) && !elsewhere(clause.skipped(first - 1))
                || clause.nameBefore(first)) {
            return Optional.empty();
        }
        if (clause.is(first, "the")
                && clause.at(end).tagged("PRP")
                && name.from() == first + 1
                && (clause.be(end + 1) || clause.is(end + 1, "has", "have", "had"))) {
            return Optional.of(new Edit(from(first), to(end - 1), "what"));
        }
        String kept = kept(start, name.from());
        boolean told = clause.is(end, "who", "that", "in", "of", "at", "from", "like", "behind", "running", "on")
                || clause.at(end).tagged("VBG");
        String said = name.kind() == Kind.MANY || clause.is(start - 1, "of") && clause.plural(start - 2)
                ? people(kept, first, start, told)
                : person(kept, first, start, told);
        return said.isEmpty() ? Optional.empty() : Optional.of(new Edit(from(first), to(end - 1), said));
    }

    /// What is told of the one beside contempt: "left-wing", "American".
    private String kept(int start, int head) {
        return clause.words(
                start,
                head,
                index -> !clause.quality(index)
                        && !clause.ends(index)
                        && !clause.is(
                                index,
                                "and",
                                "or",
                                "but",
                                "total",
                                "complete",
                                "little",
                                "old",
                                "real",
                                "huge",
                                "big",
                                "sore",
                                "absolute",
                                "utter",
                                "pure",
                                "perfect")
                        && !clause.at(index).tagged("RB")
                        && !clause.epithets().stream().anyMatch(each -> each.from() <= index && index < each.to()));
    }

    private String people(String kept, int first, int start, boolean told) {
        String before = clause.words(first, start, index -> true);
        String rest = (kept + " people").strip();
        boolean bare = kept.isEmpty() && !told;
        if (clause.article(first) && clause.plural(start - 2)) {
            return "a group of " + rest;
        }
        if (first == start || clause.plural(start - 2) && clause.is(start - 1, "of")) {
            return bare
                            && first > 1
                            && clause.at(first - 1).tagged("IN", "VB", "VBZ", "VBP", "VBD")
                            && !clause.is(first - 1, "of")
                    ? "some people"
                    : rest;
        }
        if (before.matches("(?i)(?:all )?(?:the|these|those)")) {
            return "the " + rest + (bare ? " concerned" : "");
        }
        return before + " " + rest;
    }

    private String person(String kept, int first, int start, boolean told) {
        String before = clause.words(first, start, index -> true);
        if (first == start) {
            return "";
        }
        if (kept.isEmpty() && before.matches("(?i)(?:such )?an?|some")) {
            return clause.is(first - 1, "only", "than") ? "a mistaken person" : "someone";
        }
        return (before.equalsIgnoreCase("the") && !told && kept.isEmpty() ? first == 0 ? "this" : "that" : before)
                + (" " + kept).stripTrailing() + " person";
    }

    private Edit gone(int first, int end) {
        boolean begins = first == 0 || !clause.ends(end);
        return begins ? new Edit(from(first), from(end), "") : new Edit(to(first - 1), to(end - 1), "");
    }

    private int from(int index) {
        return clause.at(index).from();
    }

    private int to(int index) {
        return clause.at(index).to();
    }
}
