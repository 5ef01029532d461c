package org.rejoinder.assistant.argument.correspondence;

import java.util.List;
import java.util.Optional;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Correspondent.Treatment;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.correspondence.PointReader.Raised;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.springframework.stereotype.Component;

/// Chooses how a point is met and says it, from the letter's own material and open slots; never invents a fact.
@Component
class Treatments {

    private final Embedder embedder;
    private final PointedWords pointed;

    Treatments(Embedder embedder, PointedWords pointed) {
        this.embedder = embedder;
        this.pointed = pointed;
    }

    record Met(Treatment treatment, String text, String reason) {}

    Met meet(LetterReading letter, Raised raised, List<Treatment> before, Pick pick) {
        Treatment treatment = choose(letter, raised, before);
        String text =
                switch (treatment) {
                    case EVIDENCE -> evidence(letter, raised, pick);
                    case SCOPE -> scope(letter, raised, pick);
                    case REFRAMED -> reframed(letter, raised, pick);
                    case CONCEDED -> conceded(raised, pick);
                    case QUESTION -> question(raised, pick);
                    case PARKED -> parked(pick);
                };
        return new Met(treatment, text, reason(treatment, raised));
    }

    private Treatment choose(LetterReading letter, Raised raised, List<Treatment> before) {
        if (PointReader.misreads(letter, raised.statement())) {
            return Treatment.SCOPE;
        }
        if (raised.coverage().state() == Coverage.State.CONCEDED) {
            return Treatment.CONCEDED;
        }
        if (raised.coverage().state() == Coverage.State.ANSWERED
                && material(letter, raised).isPresent()) {
            return Treatment.EVIDENCE;
        }
        return switch (raised.kind().id()) {
            case "K06", "K20" -> once(before, Treatment.CONCEDED, Treatment.EVIDENCE);
            case "K15", "K18", "K10", "K11", "K05", "K02" -> Treatment.REFRAMED;
            case "K16" -> once(before, Treatment.PARKED, Treatment.REFRAMED);
            case "K17", "K13", "K07" -> once(before, Treatment.CONCEDED, Treatment.REFRAMED);
            case "K09", "K04", "K14" ->
                material(letter, raised).isPresent()
                        ? Treatment.EVIDENCE
                        : once(before, Treatment.QUESTION, Treatment.EVIDENCE);
            default -> once(before, Treatment.QUESTION, Treatment.EVIDENCE);
        };
    }

    private static Treatment once(List<Treatment> before, Treatment wanted, Treatment otherwise) {
        return before.contains(wanted) ? otherwise : wanted;
    }

    /// The letter's own sentence that speaks most to the point, when one comes near and does not sting.
    Optional<Statement> material(LetterReading letter, Raised raised) {
        float[] meant = embedder.embed(raised.statement().text());
        Statement best = null;
        double most = 0.3;
        for (Statement each : pointed.calm(letter.letter(), letter.statements())) {
            double near = Embedder.dot(meant, embedder.embed(each.text())) + (each.part() == Part.GROUND ? 0.12 : 0);
            if (near > most
                    && each.part() != Part.OTHER
                    && each.text().length() < 280
                    && !each.text().endsWith("?")) {
                most = near;
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    private String evidence(LetterReading letter, Raised raised, Pick pick) {
        Optional<Statement> own = material(letter, raised);
        String quote = own.map(each -> " "
                        + pick.one(
                                "As our letter says, ",
                                "We wrote, and it still holds: ",
                                "The letter had this much already: ")
                        + Phrases.quoted(each.text(), 260))
                .orElse("");
        String opening = pick.one(
                "On this we see it differently, and we would like to say why.",
                "Here we have something to set beside your point.",
                "We have weighed this, and it does not turn the scale for us.",
                "We looked into this before we wrote.",
                "There is something to be said on the other side.");
        boolean figures = own.map(each -> each.text().matches("(?s).*\\d.*")).orElse(false);
        String slot = figures
                ? pick.fresh(
                        " The source is here for you to check: [link to the source].",
                        " The figure was published here: [where and when].",
                        " Who counted it, and how, can be read here: [link to the count].")
                : pick.fresh(
                        " What bears it out is this: [one figure, case or source that a reader can check].",
                        " We know of a place where it went that way: [place, year, what came of it].",
                        " You need not take our word for it: [name of somebody who saw it and may be asked].",
                        " Measured against what is usual, it comes to this: [the number, and what it is compared with].");
        return opening + quote + slot;
    }

    private static String scope(LetterReading letter, Raised raised, Pick pick) {
        String ask = letter.proposal()
                .filter(each -> !each.negated() && each.act().length() < 90 && each.weight() > 0.9)
                .map(each ->
                        "We ask something smaller: to " + mine(each) + ", and nothing is taken from anyone by that.")
                .orElse(
                        "We ask something smaller, and nothing is taken from anyone by it: [your request in one sentence].");
        String opening = pick.one(
                "Here we may have been unclear, so let us say it plainly: we are not asking for that.",
                "That is not what our letter asks, and if it reads that way the fault lies with our wording.",
                "We would be against it too. It is not among our requests.");
        return opening + " " + ask;
    }

    /// The request in the author's own voice again.
    private static String mine(Proposal proposal) {
        return proposal.verb()
                + (proposal.rest().isEmpty()
                        ? ""
                        : " "
                                + proposal.rest()
                                        .replaceAll("\\byour\\b", "\u0001")
                                        .replaceAll("\\bour\\b", "your")
                                        .replace('\u0001', 'o')
                                        .replaceAll("\\bo\\b", "our"));
    }

    private static String reframed(LetterReading letter, Raised raised, Pick pick) {
        String object = letter.proposal()
                .map(Proposal::object)
                .or(letter::subject)
                .map(phrase -> phrase.determiner().matches("my|our|your")
                        ? phrase.determiner() + " " + phrase.words()
                        : phrase.definite())
                .orElse("this");
        String how = changed(raised.kind().id(), pick);
        return pick.one(
                        "You have put your finger on something that our letter left open about " + object + ".",
                        "This made us change what we ask.",
                        "Read from your side, our request was too wide.",
                        "We had not thought this through, and you made us do it.",
                        "Here a better request is possible than the one we wrote.",
                        "Fair enough. We can meet you on this.",
                        "That is a reason to ask differently, and not a reason to stop asking.")
                + (how.isEmpty() ? "" : " " + how);
    }

    /// How the request changes; no row of a table asks the author for the same thing as another.
    private static String changed(String kind, Pick pick) {
        String own =
                switch (kind) {
                    case "K18" ->
                        pick.fresh(
                                "Let us offer a rule in place of an exception: [who may ask, what they must show, when it ends].",
                                "Let it end by itself on [date], unless both sides want it to go on.");
                    case "K15" ->
                        pick.fresh(
                                "Let us put the smaller step first: [the milder measure], until [date], and only then what we asked for, if the result is below [number].",
                                "Let both be tried side by side: [yours here, ours there], and compared on [date].");
                    case "K10" ->
                        pick.fresh(
                                "So, in one line: [who] does [what] by [date], and we will both know it is done when [sign].");
                    case "K11" ->
                        pick.fresh(
                                "Then let it be checked in the simplest way there is: [who looks, how often, at what cost].",
                                "Where it cannot be checked, we ask for less: [the part that can be seen by anyone].");
                    case "K05" ->
                        pick.fresh(
                                "Let us build on what you do already: [the practice they have], written down and open to see, with [one addition].");
                    case "K02" ->
                        pick.fresh(
                                "Let nobody hold it alone: [who decides], [who may appeal], and a review on [date].");
                    case "K07" ->
                        pick.fresh(
                                "We would add one sentence for those who have least: [who is excused or helped, and by what].",
                                "Those who would pay most should be asked first: [who they are, and what would make it bearable].");
                    default -> "";
                };
        return own.isEmpty()
                ? pick.fresh(
                        "We would put it differently now: [the request, changed by what you pointed out].",
                        "Taken together with your point, it would read: [the request in its narrower form].",
                        "What we can do without is this: [the part of the request that falls away].")
                : own;
    }

    private static String conceded(Raised raised, Pick pick) {
        return pick.one(
                        "You are right about this, and we grant it without an if.",
                        "We concede this.",
                        "This is true, and we did not say it.")
                + " "
                + pick.one(
                        "It does not undo what we ask, but it belongs beside it, and from now on we will say both.",
                        "Our request stands next to it and does not depend on denying it.",
                        "We still ask what we asked, knowing better now what it sits next to.");
    }

    private static String question(Raised raised, Pick pick) {
        String asked = raised.kind().questions().isEmpty()
                ? "What would settle it for you?"
                : raised.kind().questions().getFirst();
        return pick.one(
                        "We do not know, and we suspect that neither side does yet.",
                        "Here we would rather ask than answer.",
                        "We could not find out, and you may be better placed to.")
                + " " + asked + " "
                + pick.one(
                        "Whatever the answer is, we will print it under our letter.",
                        "If you can tell us, we will follow where it leads.");
    }

    private static String parked(Pick pick) {
        return pick.one(
                "This deserves a letter of its own, and we would not do it justice here. We have noted it and will come back to it by [date].",
                "We leave this aside for now, openly: it turns on [what is not decided yet], and until then either answer would be a guess.");
    }

    private static String reason(Treatment treatment, Raised raised) {
        String place = raised.letterParagraph() > 0 ? " (¶" + raised.letterParagraph() + ")" : "";
        return switch (treatment) {
            case EVIDENCE -> "The letter has material that speaks to it" + place + ".";
            case SCOPE -> "The reply answers something the letter does not ask for.";
            case REFRAMED -> "A narrower or clearer request would meet it" + place + ".";
            case CONCEDED -> "It is true, and granting it costs the request nothing.";
            case QUESTION -> "Neither letter has the fact that would decide it.";
            case PARKED -> "It concerns another decision than the one the letter asks for.";
        };
    }
}
