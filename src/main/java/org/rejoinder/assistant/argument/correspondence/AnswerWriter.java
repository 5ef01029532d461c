package org.rejoinder.assistant.argument.correspondence;

import java.util.Comparator;
import java.util.Optional;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Correspondent.Answer;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.argument.knowledge.Kinds;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;
import org.springframework.stereotype.Component;

/// Drafts a paragraph that would answer a rebuttal: it grants what is fair, uses what the author already has,
/// and leaves slots for the rest.
@Component
public class AnswerWriter {

    private final Reader reader;
    private final Embedder embedder;
    private final Kinds kinds;

    AnswerWriter(Reader reader, Embedder embedder, Kinds kinds) {
        this.reader = reader;
        this.embedder = embedder;
        this.kinds = kinds;
    }

    public Answer write(LetterText letter, Rebuttal rebuttal, Audience audience) {
        LetterReading reading = reader.read(letter);
        boolean we = plural(letter);
        Pick pick = new Pick(letter.text() + rebuttal.text());
        String worry = Phrases.stop(Phrases.firstSentence(rebuttal.text()));
        String text = voice(pick, worry, we) + " " + grant(pick, we) + " " + own(reading, rebuttal, we, pick)
                + slots(kind(rebuttal, audience), we);
        return new Answer(
                text.replaceAll(" {2,}", " ").strip(), after(letter, rebuttal), reason(rebuttal), Composition.ENGINE);
    }

    private static boolean plural(LetterText letter) {
        String text = " " + letter.text().toLowerCase(java.util.Locale.ROOT) + " ";
        return text.split("\\bwe\\b", -1).length >= text.split("\\bi\\b", -1).length;
    }

    /// The worry in the words of those who have it, so that they would sign it.
    private static String voice(Pick pick, String worry, boolean we) {
        return pick.one(
                        "Some of you may answer: ",
                        "You may object: ",
                        "There is a worry that deserves a straight answer: ",
                        "A fair reader could say: ")
                + Phrases.quoted(worry, 320);
    }

    private static String grant(Pick pick, boolean we) {
        return pick.one(
                        "It is a fair point, and we do not want to step around it.",
                        "We take that seriously.",
                        "In your place we might say the same.",
                        "We have asked ourselves that too.")
                .replace("We ", we ? "We " : "I ")
                .replace("we ", we ? "we " : "I ")
                .replace("ourselves", we ? "ourselves" : "myself");
    }

    private String own(LetterReading reading, Rebuttal rebuttal, boolean we, Pick pick) {
        Optional<Statement> nearest = reading.statements().stream()
                .filter(each -> each.part() == Part.GROUND || each.part() == Part.CLAIM)
                .filter(each -> !each.text().equals(rebuttal.quote())
                        && each.text().length() < 240
                        && !each.text().endsWith("?"))
                .filter(each -> embedder.nearness(each.text(), rebuttal.text()) > 0.33)
                .max(Comparator.comparingDouble(each -> embedder.nearness(each.text(), rebuttal.text())));
        return nearest.map(each -> pick.one(
                                        "What we can set beside it is already in this letter: ",
                                        "Part of the answer stands in ¶" + each.paragraph() + ": ")
                                .replace("we can", we ? "we can" : "I can")
                        + Phrases.quoted(each.text(), 240) + " ")
                .orElse("");
    }

    /// What would answer it, as slots that only the author can fill.
    private static String slots(String kind, boolean we) {
        String us = we ? "we" : "I";
        return switch (kind) {
            case "K01" -> "Nobody loses the choice: [who keeps access, and how].";
            case "K02" -> "The decision would lie with [who], who answers to [whom], and anyone may appeal by [way].";
            case "K03" -> "Work such as [example] goes on as before; what changes is only [what].";
            case "K04" ->
                "How often it happens can be looked up: [rate, with its source], against [a risk everyone knows].";
            case "K05" ->
                "What you already do, [the practice], is the ground this builds on; where it was not enough was [the case].";
            case "K06" -> "The good it does will not be lost: [what takes its place for those who rely on it].";
            case "K07" -> "For those who would feel the cost most, [whom], " + us + " propose [what lightens it].";
            case "K08" -> "The earlier attempt, [which], failed because of [reason], and this differs in [difference].";
            case "K09" ->
                "The figure is this: [number], measured by [whom] in [year], and it can be checked at [link].";
            case "K10" -> "In plain terms: [who] would do [what] by [date], and it is done when [sign].";
            case "K11" ->
                "It would be checked by [whom], by [simple means], and " + us
                        + " accept that [share] will slip through.";
            case "K12" -> "It could move to [where], and that is better than today because [reason].";
            case "K13" ->
                "Our own interest is [what], and the case would be the same without it because [reason]."
                        .replace("Our", we ? "Our" : "My");
            case "K14" ->
                "Other causes, such as [cause], have their share; this one carries about [how much], by [source].";
            case "K15" -> "The gentler way, [alternative], was tried in [where] and fell short because [reason].";
            case "K16" -> "It costs [sum] a year, which could come from [line], and what would wait is [what].";
            case "K17" ->
                "It is not for " + (we ? "us" : "me")
                        + " to speak for [whom]; [name], who is one of them, says: [their words].";
            case "K18" ->
                "So that one yes does not become many, [the rule]: it ends on [date], and [who] decides on more.";
            case "K19" -> "Nothing would be recorded but [what], for [how long], seen only by [whom].";
            default -> "What would stay of it is [what], and those who keep it, [whom], were asked and said [answer].";
        };
    }

    private String kind(Rebuttal rebuttal, Audience audience) {
        return audience.objections().stream()
                .filter(each -> each.id().equals(rebuttal.basis()))
                .map(each -> each.commonplace())
                .findFirst()
                .orElseGet(() -> rebuttal.basis().matches("K\\d+")
                        ? rebuttal.basis()
                        : kinds.of(rebuttal.text()).id());
    }

    /// After the paragraph that touches it already, else after the one it attacks.
    private static int after(LetterText letter, Rebuttal rebuttal) {
        Coverage coverage = rebuttal.coverage();
        if (!coverage.paragraphs().isEmpty()) {
            return coverage.paragraphs().getFirst();
        }
        return letter.paragraphs().stream()
                .filter(each -> each.range().contains(rebuttal.range()))
                .mapToInt(Paragraph::number)
                .findFirst()
                .orElse(Math.max(1, letter.paragraphs().size() - 1));
    }

    private static String reason(Rebuttal rebuttal) {
        return "Answers: " + Phrases.bare(Phrases.firstSentence(rebuttal.text()))
                + ". The brackets are for you to fill.";
    }
}
