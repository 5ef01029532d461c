package org.rejoinder.assistant.argument.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Position;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.letter.Audience;
import org.springframework.stereotype.Component;

/// Composes a first letter from the author's position card, in the order of a letter that is heard; what the
/// card leaves out becomes a slot.
@Component
public class StartWriter {

    public Draft write(Position position, Audience audience, Progress progress) {
        Pick pick = new Pick(position.toString() + audience.id());
        boolean we = we(position);
        Composition letter = new Composition(progress);
        letter.add(
                audience.greeting().isBlank()
                        ? "Dear " + Correspondents.name(audience).substring(4) + ","
                        : audience.greeting());
        letter.add(opening(position, we, pick));
        letter.add(common(position, audience, we, pick));
        letter.add(worry(position, we, pick));
        letter.add(seen(position, we, pick));
        letter.add(notAsked(position, we, pick));
        letter.add(ask(position, we, pick));
        letter.add(change(position, we, pick));
        letter.add(questions(audience, we, pick));
        letter.add(invitation(we, pick));
        letter.add("With respect,\n" + "[Your name and role]");
        return letter.draft(title(position));
    }

    private static String title(Position position) {
        return !position.title().isBlank()
                ? position.title().strip()
                : position.ask().isBlank() ? "A letter" : Phrases.bare(Phrases.firstSentence(position.ask()));
    }

    private static boolean we(Position position) {
        String all = " "
                + String.join(" ", position.whyYou(), position.share(), position.worry(), position.ask())
                        .toLowerCase(Locale.ROOT)
                + " ";
        return all.matches("(?s).*\\b(we|our|us)\\b.*") && !all.matches("(?s).*\\b(i|my|me)\\b.*");
    }

    private static String said(String text, String slot) {
        return text.isBlank() ? slot : Phrases.stop(sentence(text));
    }

    private static String sentence(String text) {
        String flat = text.strip().replaceAll("\\s*\\n\\s*", " ");
        return org.rejoinder.assistant.argument.words.Inflection.capital(flat);
    }

    /// Whether the author's words already stand on their own as a sentence in the first person.
    private static boolean whole(String text) {
        return text.strip()
                        .matches(
                                "(?is)(i|we|my|our|it|there|when|last|on|in|the|this|some|many|every|as|because of|for)\\b.*\\b\\p{L}+.*")
                && text.strip().split("\\s+").length > 5;
    }

    private static String opening(Position position, boolean we, Pick pick) {
        String why = position.whyYou().isBlank()
                ? "[Who you are, and why this matters to you.]"
                : lead(
                        position.whyYou(),
                        we ? "We write as " : "I write as ",
                        "(?is)(a|an|the|one|two|three|parents?|residents?|teachers?)\\b.*");
        return why + " "
                + pick.one(
                        "This letter is meant as the beginning of a conversation.",
                        "What follows is meant for you to answer, not only to read.",
                        "It is a request for your thoughts as much as for anything else.");
    }

    private static String lead(String text, String lead, String bare) {
        String flat = text.strip().replaceAll("\\s*\\n\\s*", " ");
        return flat.matches(bare) ? lead + Phrases.stop(Phrases.clause(flat)) : Phrases.stop(sentence(flat));
    }

    private static String common(Position position, Audience audience, boolean we, Pick pick) {
        String thanks = "Thank you for [one particular thing that they have done].";
        String share = position.share().isBlank()
                ? "[What you both want.]"
                : whole(position.share())
                        ? said(position.share(), "")
                        : (we
                                        ? "We believe that we share something with you: "
                                        : "I believe that I share something with you: ")
                                + Phrases.stop(Phrases.clause(position.share()));
        String value = audience.values().isEmpty()
                ? ""
                : " "
                        + pick.one(
                                "You have reasons of your own that deserve respect, among them this one: ",
                                "It is plain to anyone who has dealt with you what you hold to: ")
                        + Phrases.quoted(audience.values().getFirst().meaning(), 200);
        return thanks + " " + share + value;
    }

    private static String worry(Position position, boolean we, Pick pick) {
        if (position.worry().strip().matches("(?is)that\\s.*")) {
            return "At the same time, " + (we ? "we worry " : "I worry ")
                    + Phrases.stop(Phrases.clause(position.worry()));
        }
        if (position.worry().isBlank()) {
            return "At the same time, " + (we ? "we worry" : "I worry") + " about [what worries you].";
        }
        return whole(position.worry())
                ? pick.one("At the same time, something troubles ", "And yet something does not leave ")
                        + (we ? "us" : "me") + ". " + said(position.worry(), "")
                : "At the same time, " + (we ? "we worry about " : "I worry about ")
                        + Phrases.stop(Phrases.clause(position.worry()));
    }

    private static String seen(Position position, boolean we, Pick pick) {
        if (position.seen().isBlank()) {
            return "[What you have seen yourself: one day, one place, one person, one number.]";
        }
        return whole(position.seen())
                ? said(position.seen(), "")
                : (we ? "We have seen it ourselves: " : "I have seen it myself: ")
                        + Phrases.stop(Phrases.clause(position.seen()));
    }

    private static String notAsked(Position position, boolean we, Pick pick) {
        if (position.notAsk().isBlank()) {
            return "";
        }
        String flat = position.notAsk().strip();
        if (whole(flat) && flat.matches("(?is)(i|we)\\b.*")) {
            return "So that nothing is misread: "
                    + Phrases.stop(flat.matches("(?is)we\\b.*") ? Phrases.clause(flat) : flat);
        }
        String what = flat.replaceFirst("(?i)^(to|for|that)\\s+", "");
        boolean verb = flat.matches("(?is)to\\s.*")
                || what.matches(
                        "(?is)(ban|stop|close|end|restrict|cut|remove|give|take|spend|change|leave|make|pay|do|have|abolish|delay|raise|replace)\\b.*");
        return "So that nothing is misread: " + (we ? "we are" : "I am") + " not asking " + (verb ? "you to " : "for ")
                + Phrases.stop(Phrases.clause(what));
    }

    private static String ask(Position position, boolean we, Pick pick) {
        if (position.ask().isBlank()) {
            return (we ? "We ask you" : "I ask you") + " to [do what, by when].";
        }
        String flat = position.ask().strip();
        if (flat.matches("(?is)(i|we|please|would|could|let)\\b.*")) {
            return Phrases.stop(sentence(flat));
        }
        String what = flat.replaceFirst("(?i)^(to|that|for)\\s+", "");
        boolean noun = flat.matches(
                "(?is)(for\\s.*|an?\\b.*|the\\b.*|two\\b.*|three\\b.*|one\\b.*|more\\b.*|less\\b.*|better\\b.*|some\\b.*|our\\b.*)");
        boolean that = flat.matches("(?is)that\\s.*");
        return (we ? "We ask you" : "I ask you") + (noun ? " for " : that ? " that " : " to ")
                + Phrases.stop(Phrases.clause(what)) + " If it cannot be done in this form, tell " + (we ? "us" : "me")
                + " in which form it could.";
    }

    private static String change(Position position, boolean we, Pick pick) {
        if (position.wouldChangeMind().isBlank()) {
            return "";
        }
        return whole(position.wouldChangeMind())
                ? (we ? "We may" : "I may") + " be wrong, and it is only fair to say what would show it. "
                        + said(position.wouldChangeMind(), "")
                : (we ? "We may" : "I may") + " be wrong. What would change " + (we ? "our minds" : "my mind") + " is "
                        + Phrases.stop(Phrases.clause(position.wouldChangeMind()));
    }

    private static String questions(Audience audience, boolean we, Pick pick) {
        List<String> questions = new ArrayList<>();
        questions.add("What have you already tried, and what came of it?");
        questions.add("What would have to be true for you to say yes?");
        questions.add(pick.one("What do we not see from here?", "Which part of this looks different from your side?")
                .replace("we", we ? "we" : "I")
                .replace("do I", "do I"));
        return String.join(" ", questions);
    }

    private static String invitation(boolean we, Pick pick) {
        return (we ? "We would" : "I would")
                + pick.one(
                        " be glad of your answer, also of a no with its reasons. You can reach " + (we ? "us" : "me")
                                + " at [address] until [date].",
                        " welcome an hour with you before [date], here or with you. Please write to [address].");
    }
}
