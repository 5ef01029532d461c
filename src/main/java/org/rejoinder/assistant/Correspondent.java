package org.rejoinder.assistant;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.rejoinder.letter.Audience;

/// Writes whole letters and pages: the other side's reply, the rejoinder, a first draft, an approach, an
/// understanding.
///
/// Text is handed to the `Progress` piece by piece as it is written; a cancelled one ends early and returns
/// what is there.
public interface Correspondent {

    /// The devil's-advocate letter in the audience's voice, about this very letter.
    Draft reply(LetterText letter, Audience audience, Tone tone, Progress progress);

    /// What the reply says, point by point, each with how the rejoinder may meet it; no point is left without
    /// an answer.
    List<Point> points(LetterText letter, LetterText reply, Audience audience);

    /// The rejoinder made from those points, in Rapoport's order.
    Draft rejoinder(LetterText letter, LetterText reply, Audience audience, List<Point> points, Progress progress);

    /// A paragraph that would answer the rebuttal, of the author's own material and bracket slots, and after
    /// which paragraph it belongs.
    Answer answer(LetterText letter, Rebuttal rebuttal, Audience audience);

    /// Why this audience may see it differently, and how each reason can be met.
    Understanding understand(LetterText letter, Audience audience);

    /// A pointed question turned into open ones, with a plan of the conversation.
    Approach approach(String question, Audience audience);

    /// A first letter from the author's own position.
    Draft start(Position position, Audience audience, Progress progress);

    /// A letter as written. `links` tie its paragraphs to those they answer. `unfinished` when it was cancelled
    /// or cut.
    record Draft(String title, String text, String engine, List<Link> links, boolean unfinished) {}

    /// Paragraph `paragraph` of a draft speaks to paragraph `answers` of the letter it answers (both from 1);
    /// `label` in two or three words.
    record Link(int paragraph, int answers, String label) {}

    /// One row of the table. `quote` is the sentence of the reply, in its paragraph `replyParagraph`;
    /// `letterParagraph` is where the letter left the hole (0 when nowhere); `text` what the rejoinder says to
    /// it.
    record Point(
            int number,
            int replyParagraph,
            int letterParagraph,
            String quote,
            String label,
            Treatment treatment,
            String text,
            String reason) {}

    enum Treatment {
        EVIDENCE,
        SCOPE,
        REFRAMED,
        CONCEDED,
        QUESTION,
        PARKED
    }

    record Answer(String text, int afterParagraph, String reason, String engine) {}

    record Understanding(
            String summary, List<Reason> reasons, List<String> wordsToUse, List<String> wordsToAvoid, String engine) {}

    /// Why they may see it differently: the reason, the value behind it, how to meet it, and what in the letter
    /// touches it (may be empty).
    record Reason(String title, String text, String value, String howToMeet, String quote) {}

    record Approach(List<OpenQuestion> questions, List<Step> plan, String engine) {}

    record OpenQuestion(String text, String why) {}

    record Step(String title, String text) {}

    /// The author's position card. Empty strings are what the author has not said.
    record Position(
            String who,
            String whyYou,
            String share,
            String worry,
            String seen,
            String ask,
            String notAsk,
            String wouldChangeMind,
            String title) {}

    enum Tone {
        GENTLE,
        FAIR,
        TOUGH
    }

    /// Where text goes as it is written, and whether to stop.
    record Progress(Consumer<String> text, BooleanSupplier cancelled) {

        public static Progress none() {
            return new Progress(piece -> {}, () -> false);
        }
    }
}
