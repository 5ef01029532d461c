package org.rejoinder.ui.start;

import java.util.List;
import java.util.function.Function;
import org.rejoinder.letter.Positions.Card;

/// The eight questions of the talk, in order; each fills one line of the card.
enum Question {
    WHO(
            "Whom",
            "Who is to read it, and who should answer?",
            "For instance: the city council, our head teacher, everyone who builds on this library.",
            List.of(),
            Card::who,
            (card, said) -> new Card(
                    card.title(),
                    card.audienceId(),
                    said,
                    card.whyYou(),
                    card.share(),
                    card.worry(),
                    card.seen(),
                    card.ask(),
                    card.notAsk(),
                    card.wouldChangeMind())),
    WHY_YOU(
            "Why you",
            "What ties you to this? Say who you are in it.",
            "A sentence is enough: what you do there, how long, for whom you speak.",
            List.of("I speak only for myself"),
            Card::whyYou,
            (card, said) -> new Card(
                    card.title(),
                    card.audienceId(),
                    card.who(),
                    said,
                    card.share(),
                    card.worry(),
                    card.seen(),
                    card.ask(),
                    card.notAsk(),
                    card.wouldChangeMind())),
    SHARE(
            "Shared",
            "What do you and they both want?",
            "Something they would sign as it stands. It is where the letter begins.",
            List.of(),
            Card::share,
            (card, said) -> new Card(
                    card.title(),
                    card.audienceId(),
                    card.who(),
                    card.whyYou(),
                    said,
                    card.worry(),
                    card.seen(),
                    card.ask(),
                    card.notAsk(),
                    card.wouldChangeMind())),
    WORRY(
            "Worry",
            "What worries you?",
            "What happens, to whom, and what it leads to; not why you think they do it.",
            List.of(),
            Card::worry,
            (card, said) -> new Card(
                    card.title(),
                    card.audienceId(),
                    card.who(),
                    card.whyYou(),
                    card.share(),
                    said,
                    card.seen(),
                    card.ask(),
                    card.notAsk(),
                    card.wouldChangeMind())),
    SEEN(
            "Seen",
            "What have you seen of it yourself?",
            "One day, one place, one person or one number does more than a page of reasons.",
            List.of("Nothing myself; I have it from others"),
            Card::seen,
            (card, said) -> new Card(
                    card.title(),
                    card.audienceId(),
                    card.who(),
                    card.whyYou(),
                    card.share(),
                    card.worry(),
                    said,
                    card.ask(),
                    card.notAsk(),
                    card.wouldChangeMind())),
    ASK(
            "Request",
            "If they could do only one thing, what would be enough?",
            "The smallest step that would make this letter worth its stamp, and by when.",
            List.of("An answer, before anything else"),
            Card::ask,
            (card, said) -> new Card(
                    card.title(),
                    card.audienceId(),
                    card.who(),
                    card.whyYou(),
                    card.share(),
                    card.worry(),
                    card.seen(),
                    said,
                    card.notAsk(),
                    card.wouldChangeMind())),
    NOT_ASK(
            "Not asked",
            "What are you not asking for, though they may think so?",
            "What they would fear to read between the lines.",
            List.of("Nothing that costs someone else their place"),
            Card::notAsk,
            (card, said) -> new Card(
                    card.title(),
                    card.audienceId(),
                    card.who(),
                    card.whyYou(),
                    card.share(),
                    card.worry(),
                    card.seen(),
                    card.ask(),
                    said,
                    card.wouldChangeMind())),
    CHANGE(
            "Your doubts",
            "What could they tell you that would change your mind?",
            "A number, a rule, a harm elsewhere. If nothing could, say what would make you wait.",
            List.of("A number that says otherwise", "That it harms someone I have not thought of"),
            Card::wouldChangeMind,
            (card, said) -> new Card(
                    card.title(),
                    card.audienceId(),
                    card.who(),
                    card.whyYou(),
                    card.share(),
                    card.worry(),
                    card.seen(),
                    card.ask(),
                    card.notAsk(),
                    said));

    private final String step;
    private final String words;
    private final String hint;
    private final List<String> offers;
    private final Function<Card, String> read;
    private final Answered write;

    Question(String step, String words, String hint, List<String> offers, Function<Card, String> read, Answered write) {
        this.step = step;
        this.words = words;
        this.hint = hint;
        this.offers = offers;
        this.read = read;
        this.write = write;
    }

    private interface Answered {
        Card put(Card card, String said);
    }

    String step() {
        return step;
    }

    String words() {
        return words;
    }

    String hint() {
        return hint;
    }

    /// Answers one may simply choose.
    List<String> offers() {
        return offers;
    }

    String said(Card card) {
        return read.apply(card);
    }

    Card answered(Card card, String said) {
        return write.put(card, said);
    }
}
