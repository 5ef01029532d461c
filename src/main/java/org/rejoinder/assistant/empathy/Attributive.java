package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.assistant.empathy.Epithets.Edit;

/// A word of contempt before the noun of which it is told: it goes where the noun does without it. What is said of a
/// thing that is named for the first time, or of people as such, is the point, and stays in calmer words.
final class Attributive {

    private static final Set<String> PERSONS =
            Clause.words("people person man men woman women guy guys individual individuals human being beings");
    private static final Set<String> THINGS = Clause.words("thing things way ways stuff");
    private static final Set<String> MATTERS =
            Clause.words("idea ideas decision decisions choice choices time move mistake"
                    + " mistakes statement argument arguments excuse question questions job work plan example comment comments"
                    + " remark remarks post posts article articles answer answers");
    private static final Set<String> VERDICTS = Set.of("ineffective", "mistaken", "unreasonable", "weak", "wrong");

    /// The adjectives that stand together: the first word of them, the end of the last, those that stay.
    private record Chain(int start, int end, List<String> kept, boolean and) {

        String text() {
            if (kept.size() < 2) {
                return String.join("", kept);
            }
            return and
                    ? String.join(", ", kept.subList(0, kept.size() - 1)) + " and " + kept.getLast()
                    : String.join(" ", kept);
        }
    }

    private final Clause clause;

    Attributive(Clause clause) {
        this.clause = clause;
    }

    /// The noun of which what ends here is told, when one follows; less than nothing otherwise.
    int head(int index) {
        int at = index;
        while (goesOn(at)) {
            at++;
        }
        while (clause.noun(at) && clause.noun(at + 1)) {
            at++;
        }
        return clause.noun(at) ? at : -1;
    }

    private boolean goesOn(int at) {
        boolean described = clause.describes(at + 1) || clause.adverb(at + 1) && clause.describes(at + 2);
        boolean commaAnd = clause.isComma(at) && clause.is(at + 1, "and", "but") && clause.describes(at + 2);
        return clause.joins(at) && (described || commaAnd)
                || clause.describes(at) && !clause.noun(at)
                || clause.adverb(at) && clause.describes(at + 1);
    }

    Optional<Edit> edit(Epithet quality, int head) {
        Chain chain = chain(quality.from(), head);
        if (chain.end() <= chain.start()) {
            return Optional.empty();
        }
        if (exclaimed(chain.start(), head)) {
            return Optional.of(new Edit(from(chain.start() - 2), to(head), "how " + quality.meaning()));
        }
        if (chain.kept().isEmpty()) {
            chain.kept().addAll(instead(quality, chain.start(), head));
        }
        return Optional.of(edit(chain));
    }

    private Edit edit(Chain chain) {
        int start = chain.start();
        if (!chain.kept().isEmpty()) {
            return new Edit(from(start), to(chain.end() - 1), chain.text());
        }
        boolean listed = clause.isComma(start - 1) && clause.describes(start - 2) && !clause.noun(start - 2);
        return listed ? new Edit(to(start - 2), to(chain.end() - 1), "") : new Edit(from(start), from(chain.end()), "");
    }

    /// "shows what a stupid man he is"
    private boolean exclaimed(int start, int head) {
        return PERSONS.contains(clause.at(head).lower())
                && clause.is(start - 2, "what")
                && clause.article(start - 1)
                && clause.be(head + 2)
                && clause.ends(head + 3);
    }

    /// What stays in the place of all of them, if anything.
    private List<String> instead(Epithet quality, int start, int head) {
        String noun = clause.at(head).lower();
        boolean first = clause.is(start - 1, "a", "an");
        if (clause.is(start, "most")) {
            return List.of("weakest");
        }
        if (PERSONS.contains(noun) && !clause.is(head + 1, "like", "who", "that", "in", "at", "of")) {
            return List.of("mistaken");
        }
        if (first && (clause.is(start - 2, "what") || VERDICTS.contains(quality.meaning()))) {
            return List.of("poor");
        }
        if (clause.definite(start - 1)) {
            return List.of();
        }
        return THINGS.contains(noun) ? List.of("wrong") : MATTERS.contains(noun) ? List.of("poor") : List.of();
    }

    private Chain chain(int index, int head) {
        int start = start(index);
        int end = start;
        List<String> kept = new ArrayList<>();
        boolean and = false;
        for (int word = start; word < head && (!clause.noun(word) || clause.describes(word)); word++) {
            if (clause.describes(word) && !clause.quality(word)) {
                boolean more = clause.adverb(word - 1) && word > start;
                kept.add((more ? clause.at(word - 1).text() + " " : "")
                        + clause.at(word).text());
            }
            and |= clause.is(word, "and");
            end = clause.joins(word) ? end : word + 1;
        }
        return new Chain(start, end, kept, and);
    }

    /// The first of the adjectives that stand together with it, adverbs before it included.
    private int start(int index) {
        int start = index;
        while (before(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean before(int index) {
        boolean described = clause.describes(index - 1) || clause.isComma(index - 1) && clause.describes(index - 2);
        return clause.adverb(index)
                || clause.describes(index) && !clause.noun(index)
                || clause.joins(index) && described;
    }

    private int from(int index) {
        return clause.at(index).from();
    }

    private int to(int index) {
        return clause.at(index).to();
    }
}
