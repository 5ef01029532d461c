package org.rejoinder.assistant.empathy;

import java.util.Optional;
import java.util.Set;
import org.rejoinder.assistant.empathy.Epithets.Edit;

/// A word of contempt that is itself what is said of somebody or something: a calmer one says it.
final class Predicative {

    private static final Set<String> INTENSIFIERS = Clause.words(
            "just simply plain old absolutely completely totally utterly literally truly really downright incredibly ridiculously insanely unbelievably patently outright fucking damn certifiably");

    private final Clause clause;
    private final Attributive attributive;

    Predicative(Clause clause, Attributive attributive) {
        this.clause = clause;
        this.attributive = attributive;
    }

    /// With or without a noun behind it.
    Optional<Edit> any(Epithet quality) {
        boolean unable = clause.is(quality.from() - 1, "too") && clause.is(quality.to(), "to");
        if (unable || clause.is(quality.to(), "enough")) {
            return Optional.empty();
        }
        int head = attributive.head(quality.to());
        return head >= 0 && !clause.is(plain(quality.from()) - 1, "how")
                ? attributive.edit(quality, head)
                : edit(quality);
    }

    /// Whether somebody or something is said to be like this.
    boolean insults(Epithet quality) {
        return quality.kind() == Epithet.Kind.QUALITY
                && attributive.head(quality.to()) < 0
                && clause.be(clause.skipped(quality.from() - 1))
                && !clause.is(quality.to(), "enough")
                && edit(quality).isPresent();
    }

    private Optional<Edit> edit(Epithet quality) {
        if (!told(quality)) {
            return Optional.empty();
        }
        int comma = quality.to();
        if (quality.from() == 0 && clause.isComma(comma) && !clause.ends(comma + 1)) {
            return Optional.of(new Edit(0, clause.at(comma).to(), ""));
        }
        if (clause.is(quality.from() - 1, "more") && quality.meaning().equals("weak")) {
            return Optional.of(edit(quality.from() - 1, quality.to(), "weaker"));
        }
        int end = more(quality.to());
        return Optional.of(edit(plain(quality.from()), end, said(quality, end)));
    }

    private Edit edit(int from, int end, String said) {
        return new Edit(clause.at(from).from(), clause.at(end - 1).to(), said);
    }

    /// Whether the word stands where something is told, and not of the writer.
    private boolean told(Epithet quality) {
        int verb = clause.skipped(quality.from() - 1);
        boolean alone = quality.from() == 0 && clause.ends(quality.to());
        boolean how = clause.is(plain(quality.from()) - 1, "how", "so", "too", "that", "this", "as");
        boolean object =
                clause.is(quality.from() - 1, "it", "him", "her", "them", "us", "me") && clause.ends(quality.to());
        boolean told = verb < 0 || clause.links(verb) || alone || how || object || joined(quality.from() - 1);
        boolean manner = quality.meaning().equals("unhelpful");
        boolean ours = clause.links(verb) && clause.ours(verb) || clause.be(verb) && clause.is(verb - 1, "to");
        return told && !manner && !ours;
    }

    /// The first of the words before it that only make more of it.
    private int plain(int index) {
        int from = index;
        while (INTENSIFIERS.contains(clause.at(from - 1).lower())) {
            from--;
        }
        return from;
    }

    private String said(Epithet quality, int end) {
        int verb = clause.skipped(quality.from() - 1);
        if (clause.is(verb, "look", "looks", "looked", "looking", "sound", "sounds", "sounded")) {
            return "bad";
        }
        boolean unaware = clause.is(end, "of") && clause.is(quality.from(), "ignorant", "clueless");
        return unaware ? "unaware" : quality.meaning();
    }

    /// "boring and stupid"
    private boolean joined(int index) {
        int at = clause.is(index, "and", "or", "but") ? index - 1 : index;
        return at < index && (clause.at(at).adjective() || clause.isComma(at));
    }

    /// Other such words behind it say nothing more.
    private int more(int end) {
        int next = clause.joined(end);
        while (next > end && clause.adverb(next)) {
            next++;
        }
        int at = next;
        return next == end
                ? end
                : clause.epithets().stream()
                        .filter(other -> other.kind() == Epithet.Kind.QUALITY && other.from() == at)
                        .filter(other -> attributive.head(other.to()) < 0)
                        .findFirst()
                        .map(other -> more(other.to()))
                        .orElse(end);
    }
}
