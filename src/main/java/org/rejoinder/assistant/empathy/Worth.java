package org.rejoinder.assistant.empathy;

import java.util.Optional;
import org.rejoinder.assistant.empathy.Epithet.Kind;
import org.rejoinder.assistant.empathy.Epithets.Edit;

/// A word that calls worthless what is said, made or done, and one for what is found wanting in somebody.
final class Worth {

    private final Clause clause;

    Worth(Clause clause) {
        this.clause = clause;
    }

    Optional<Edit> edit(Epithet word) {
        if (clause.at(word.from()).verb() && !clause.determiner(word.from() - 1)) {
            return Optional.empty();
        }
        if ((clause.noun(word.to()) || clause.at(word.to()).tagged("VBG")) && !clause.name(word.to())) {
            boolean first =
                    clause.links(word.from() - 1) || clause.at(word.from() - 1).verb();
            return Optional.of(new Edit(from(word.from()), from(word.to()), first ? "poor " : ""));
        }
        int start = clause.start(word.from());
        int first = clause.determined(start);
        if (clause.is(word.from() - 1, "of") || clause.is(first - 1, "of") && clause.is(first - 2, "full")) {
            return Optional.empty();
        }
        if (clause.at(word.from() - 1).tagged("NN", "NNS", "NNP") && !clause.quality(word.from() - 1)) {
            boolean name = clause.at(word.from() - 1).tagged("NNP");
            return Optional.of(new Edit(
                    to(word.from() - 1),
                    to(word.to() - 1),
                    name ? word.kind() == Kind.TALK ? " claims" : " matter" : ""));
        }
        int verb = clause.skipped(first - 1);
        if (clause.be(verb) && verb > 0 && !clause.is(verb - 1, "there")) {
            return Optional.of(
                    new Edit(from(verb + 1), to(word.to() - 1), word.kind() == Kind.TALK ? "not right" : "not good"));
        }
        return objects(word, start, first);
    }

    private Optional<Edit> objects(Epithet word, int start, int first) {
        String kept = clause.words(
                start,
                word.from(),
                index -> !clause.quality(index)
                        && !clause.ends(index)
                        && !clause.joins(index)
                        && !clause.is(index, "or")
                        && !clause.at(index).tagged("RB"));
        if (!kept.isEmpty()) {
            return word.kind() == Kind.TALK ? edit(start, word, kept + " claims") : Optional.empty();
        }
        if (first < start && clause.is(start - 1, "this", "that")) {
            return Optional.of(new Edit(to(start - 1), to(word.to() - 1), ""));
        }
        if (first < start || !clause.ends(word.to()) && !clause.at(word.to()).tagged("TO", "IN", "CC")) {
            return first < start && word.kind() == Kind.TALK && !clause.article(first)
                    ? edit(start, word, "claims")
                    : Optional.empty();
        }
        boolean used = word.kind() == Kind.TALK || clause.is(first - 1, "with", "for");
        return used
                ? edit(start, word, word.kind() == Kind.TALK ? "claims that are not right" : "something poor")
                : Optional.empty();
    }

    /// What is found in somebody: "their hypocrisy".
    Optional<Edit> found(Epithet folly) {
        if (clause.noun(folly.to())) {
            return Optional.empty();
        }
        int start = folly.from();
        while (clause.describes(start - 1)
                && (clause.quality(start - 1)
                        || clause.is(
                                start - 1,
                                "absolute",
                                "sheer",
                                "utter",
                                "staggering",
                                "profound",
                                "pure",
                                "total",
                                "complete",
                                "shocking",
                                "breathtaking",
                                "incredible",
                                "unbelievable",
                                "rank",
                                "stunning"))) {
            start--;
        }
        boolean bare = folly.meaning().startsWith("lack") && clause.describes(start - 1);
        return bare ? Optional.empty() : edit(start, folly, folly.meaning());
    }

    private Optional<Edit> edit(int start, Epithet word, String said) {
        return Optional.of(new Edit(from(start), to(word.to() - 1), said));
    }

    private int from(int index) {
        return clause.at(index).from();
    }

    private int to(int index) {
        return clause.at(index).to();
    }
}
