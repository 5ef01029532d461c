package org.rejoinder.assistant.argument.correspondence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.assistant.argument.rebuttal.Anticipation;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audience.Objection;
import org.springframework.stereotype.Component;

/// Writes the devil's-advocate letter: thanks, fair restatement, true agreement, strongest counters, their
/// grounds, an alternative, a close.
@Component
public class ReplyWriter {

    private static final List<String> QUOTING = List.of(
            "You write: %s",
            "One sentence of yours has stayed with us: %s",
            "Take your own words: %s",
            "We read this line twice: %s",
            "Then there is this: %s");

    /// A counter shorter than this is made together with one that would not be made by itself.
    private static final int SHORT = 80;

    private final Reader reader;
    private final Anticipation anticipation;
    private final Knowledge knowledge;

    ReplyWriter(Reader reader, Anticipation anticipation, Knowledge knowledge) {
        this.reader = reader;
        this.anticipation = anticipation;
        this.knowledge = knowledge;
    }

    /// One letter under way.
    private record Task(LetterText letter, LetterReading reading, Audience audience, Tone tone, Pick pick) {}

    public Draft write(LetterText letter, Audience audience, Tone tone, Progress progress) {
        LetterReading reading = reader.read(letter);
        Task task = new Task(letter, reading, audience, tone, new Pick(letter.text() + audience.id() + tone));
        Composition reply = new Composition(progress);
        reply.add(Correspondents.greetingTo(letter));
        reply.add(thanks(task), first(reading), "Thanks");
        reply.add(restatement(task), restated(task), "Restates");
        agreement(task).ifPresent(said -> reply.add(said.text(), said.paragraph(), "Agrees"));
        counters(task, reply);
        reply.add(weight(task));
        reply.add(alternative(task));
        reply.add(close(task));
        reply.add(audience.signature());
        return reply.draft(title(letter, audience));
    }

    static String title(LetterText letter, Audience audience) {
        String about = letter.title().isBlank() ? "your letter" : letter.title().strip();
        return "Reply of " + Correspondents.name(audience) + ": " + about;
    }

    private static int first(LetterReading reading) {
        return reading.statements().stream()
                .filter(each -> each.part() != Part.OTHER)
                .mapToInt(Statement::paragraph)
                .findFirst()
                .orElse(1);
    }

    private static String thanks(Task task) {
        String subject = subject(task);
        String opening = task.pick()
                .one(
                        "Thank you for writing to us about " + subject + ", and for doing it in the open.",
                        "Thank you for your letter. We have read it more than once, because " + subject
                                + " is on our minds as well.",
                        "Your letter about " + subject
                                + " reached us, and we are grateful for the care that went into it.",
                        "We thank you for your letter, and for putting your name to what you think about " + subject
                                + ".");
        String who = task.pick()
                .one(
                        "We answer in the same spirit, as people who will have to live with whatever comes of it.",
                        "What follows is how it looks from where we sit, said as plainly as we can.",
                        "You deserve a reply that deals with what you wrote, so we have tried to write one.");
        return opening + " " + who;
    }

    private static String subject(Task task) {
        return task.reading()
                .proposal()
                .map(Proposal::object)
                .or(() -> task.reading().subject())
                .map(phrase -> phrase.determiner().matches("a|an") ? phrase.general() : phrase.definite())
                .orElse("this matter");
    }

    private static String restatement(Task task) {
        LetterReading reading = task.reading();
        Optional<Statement> ask = said(reading, Part.REQUEST).or(() -> said(reading, Part.CLAIM));
        Optional<Statement> ground = reason(reading);
        List<String> parts = new ArrayList<>();
        parts.add(task.pick()
                .one(
                        "Let us first say back what we heard.",
                        "Before we answer, we want to be sure we have understood you.",
                        "First, your case as we understand it."));
        ask.ifPresent(each -> parts.add(task.pick()
                        .one(
                                "At its centre we see this: ",
                                "What you want comes down to one sentence: ",
                                "The heart of it is here: ")
                + Phrases.quoted(each.text(), 260)));
        ground.filter(each -> ask.map(asked -> !asked.equals(each)).orElse(true))
                .ifPresent(each -> parts.add(task.pick()
                                .one(
                                        "And you give your reason: ",
                                        "What it rests on, if we read you rightly, is this: ",
                                        "Behind it stands an observation: ")
                        + Phrases.quoted(each.text(), 240)));
        parts.add(task.pick()
                .one(
                        "If that leaves out what matters most to you, please tell us.",
                        "Should we have misheard, correct us before anything else.",
                        "We would not want to answer a letter that you did not write, so say so if we have."));
        return ask.isEmpty() && ground.isEmpty() ? "" : String.join(" ", parts);
    }

    private static int restated(Task task) {
        return said(task.reading(), Part.REQUEST)
                .or(() -> said(task.reading(), Part.CLAIM))
                .map(Statement::paragraph)
                .orElse(0);
    }

    private static Optional<Statement> said(LetterReading reading, Part part) {
        Optional<Statement> weighty = reading.proposals().stream()
                .filter(each -> each.sentence() >= 0)
                .map(each -> reading.statements().get(each.sentence()))
                .filter(each -> each.part() == part)
                .findFirst();
        return weighty.or(() -> reading.statements().stream()
                .filter(each -> each.part() == part)
                .findFirst());
    }

    private record Said(String text, int paragraph) {}

    /// Something both sides would sign: a value or concession of the letter, and a value of theirs.
    private static Optional<Said> agreement(Task task) {
        Optional<Statement> shared = task.reading().statements().stream()
                .filter(each -> each.part() == Part.VALUE || each.part() == Part.CONCESSION)
                .filter(each -> each.text().length() < 260 && !each.text().endsWith("?"))
                .findFirst();
        List<String> parts = new ArrayList<>();
        parts.add(task.pick()
                .one(
                        "We agree with more of it than you may expect.",
                        "There is a good deal here that we would sign.",
                        "Much of this we can say yes to without reserve."));
        shared.ifPresent(each -> parts.add(Phrases.quoted(each.text(), 260) + " "
                + task.pick()
                        .one(
                                "That could have come from one of us.",
                                "We would put our name under that.",
                                "On this there is nothing between us.")));
        task.audience().values().stream()
                .findFirst()
                .ifPresent(value -> parts.add(task.pick()
                                .one(
                                        "We hold to something close to it: ",
                                        "It is near to what we try to keep to ourselves: ",
                                        "Our own version of it is short: ")
                        + Phrases.stop(Phrases.clause(Phrases.ours(value.meaning())))));
        return Optional.of(new Said(
                String.join(" ", parts), shared.map(Statement::paragraph).orElse(0)));
    }

    private void counters(Task task, Composition reply) {
        List<Rebuttal> all = anticipation.of(task.reading(), task.audience());
        List<Rebuttal> rebuttals = strongest(all, most(task.tone()));
        Queue<Rebuttal> spare = spare(task, all, rebuttals);
        reply.add(bridge(task, rebuttals.size()));
        List<String> quoting = task.pick().turned(QUOTING);
        Set<String> quotes = restatedSentences(task);
        for (int i = 0; i < rebuttals.size(); i++) {
            Rebuttal each = rebuttals.get(i);
            boolean again = !quotes.add(each.quote());
            String quote = again ? "" : quoting(quoting, i).formatted(Phrases.quoted(each.quote(), 200)) + " ";
            String text = quote
                    + (again ? connection(task, i, rebuttals.size()) : "")
                    + Phrases.stop(each.text())
                    + grounds(task, each, spare);
            reply.add(text, paragraph(task, each), label(each));
        }
    }

    /// What is left to be said in passing: unanswered, in plain statements, and none of the audience's own objections,
    /// which need their grounds.
    private static Queue<Rebuttal> spare(Task task, List<Rebuttal> all, List<Rebuttal> made) {
        return all.stream()
                .filter(each -> !made.contains(each) && each.coverage().state() == Coverage.State.OPEN)
                .filter(each -> each.text().length() < SHORT && each.text().endsWith("."))
                .filter(each -> task.audience().objections().stream()
                        .noneMatch(known -> known.id().equals(each.basis())))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private static int most(Tone tone) {
        return switch (tone) {
            case GENTLE -> 3;
            case FAIR -> 4;
            case TOUGH -> 5;
        };
    }

    /// The strongest, those that the letter leaves open first.
    private static List<Rebuttal> strongest(List<Rebuttal> all, int most) {
        List<Rebuttal> open = all.stream()
                .filter(each -> each.coverage().state() == Coverage.State.OPEN
                        || each.coverage().state() == Coverage.State.MENTIONED)
                .toList();
        List<Rebuttal> ordered = new ArrayList<>(open);
        all.stream().filter(each -> !open.contains(each)).forEach(ordered::add);
        return ordered.stream().limit(most).toList();
    }

    private static String bridge(Task task, int count) {
        String things = count == 1 ? "one thing" : Phrases.number(count) + " things";
        return switch (task.tone()) {
            case GENTLE ->
                task.pick()
                        .one(
                                "Still, " + things
                                        + " make us hesitate, and we would rather name them than keep them to ourselves.",
                                "And yet we are not there. What holds us back is not unwillingness, and we would like to show you what it is.");
            case FAIR ->
                task.pick()
                        .one(
                                "At the same time we do not follow you all the way, for reasons that deserve to be set out one by one.",
                                "Where we part from you is not the aim. It is " + things + " on the way there.");
            case TOUGH ->
                task.pick()
                        .one(
                                "Now to what we cannot accept. There are " + things + ", and none of them is small.",
                                "But we have to disagree, and it would be no kindness to be vague about where.");
        };
    }

    /// What stands before a counter whose sentence has been quoted already.
    private static String connection(Task task, int i, int count) {
        if (i == 0) {
            return task.pick().one("We begin with what troubles us most. ", "Let us begin with the main thing. ");
        }
        if (i == count - 1) {
            return task.pick()
                    .one("One more point, and for some of us the main one. ", "A last point, and not the least. ");
        }
        return task.pick()
                .one("There is another side to this. ", "Something else weighs with us. ", "A further point. ");
    }

    /// No quotation begins with "then" before anything has been said.
    private static String quoting(List<String> quoting, int i) {
        String usual = quoting.get(i % quoting.size());
        return i > 0 || !usual.startsWith("Then") ? usual : quoting.get((i + 1) % quoting.size());
    }

    /// The sentences that the restatement has quoted, so that no counter quotes them again.
    private static Set<String> restatedSentences(Task task) {
        Set<String> quoted = new HashSet<>();
        said(task.reading(), Part.REQUEST)
                .or(() -> said(task.reading(), Part.CLAIM))
                .ifPresent(each -> quoted.add(each.text()));
        reason(task.reading()).ifPresent(each -> quoted.add(each.text()));
        return quoted;
    }

    private static Optional<Statement> reason(LetterReading reading) {
        return reading.statements().stream()
                .filter(each -> each.part() == Part.GROUND)
                .filter(each -> each.text().length() < 240)
                .findFirst();
    }

    private String grounds(Task task, Rebuttal each, Queue<Rebuttal> spare) {
        Optional<Objection> objection = task.audience().objections().stream()
                .filter(known -> known.id().equals(each.basis()))
                .findFirst();
        if (objection.isPresent() && !objection.get().grounds().isBlank()) {
            return " " + Phrases.stop(Phrases.ours(objection.get().grounds()));
        }
        Rebuttal other = each.text().length() < SHORT ? spare.poll() : null;
        return other == null ? "" : " Besides, " + Phrases.stop(Phrases.clause(other.text()));
    }

    private static int paragraph(Task task, Rebuttal each) {
        return task.letter().paragraphs().stream()
                .filter(paragraph -> paragraph.range().contains(each.range()))
                .mapToInt(paragraph -> paragraph.number())
                .findFirst()
                .orElse(0);
    }

    private String label(Rebuttal each) {
        return knowledge
                .commonplace(each.basis())
                .map(known -> known.name())
                .orElse(
                        switch (each.attack()) {
                            case REBUT -> "Against the request";
                            case UNDERCUT -> "Doubts the step";
                            case UNDERMINE -> "Doubts the fact";
                        });
    }

    /// What they bring from their own side: what they fear.
    private static String weight(Task task) {
        return task.audience().fears().stream()
                .findFirst()
                .map(fear -> task.pick()
                                .one(
                                        "If we are honest about what worries us, it is this: ",
                                        "What we are afraid of is easily said: ",
                                        "Under all of this lies one worry: ")
                        + Phrases.stop(Phrases.clause(Phrases.ours(fear))))
                .orElse("");
    }

    private static String alternative(Task task) {
        List<String> moves = task.audience().wouldMove().stream()
                .limit(task.tone() == Tone.TOUGH ? 2 : 3)
                .toList();
        if (moves.isEmpty()) {
            return "";
        }
        String opening = task.pick()
                .one(
                        "So here is what we would ask of you in turn.",
                        "We do not want to end on a no.",
                        "Let us make you an offer in place of an answer.");
        List<String> clauses =
                moves.stream().map(Phrases::ours).map(Phrases::clause).toList();
        String list = clauses.size() == 1
                ? clauses.getFirst()
                : String.join("; ", clauses.subList(0, clauses.size() - 1)) + "; or " + clauses.getLast();
        return opening + " "
                + task.pick()
                        .one(
                                "Any of these would bring us closer: ",
                                "What could change our minds is not a longer letter but one of these: ",
                                "We could start from one of the following: ")
                + list + ". "
                + task.pick()
                        .one(
                                "Bring us one of them, and we will take it up without asking who was right first.",
                                "If you can help with one, we will sit down with you over it.");
    }

    private static String close(Task task) {
        return switch (task.tone()) {
            case GENTLE ->
                task.pick()
                        .one(
                                "Please write again. We would rather go on talking with you than be right without you.",
                                "We hope you hear in this how much of your letter we have taken in, and we look forward to your answer.");
            case FAIR ->
                task.pick()
                        .one(
                                "We look forward to your answer, and we will read it as carefully as we hope you have read this.",
                                "Tell us where we are mistaken. We mean that, and we will answer what you write.");
            case TOUGH ->
                task.pick()
                        .one(
                                "We do not expect you to like this letter. We do expect that you can answer it, and we will listen when you do.",
                                "That is where we stand. Show us that we are wrong on any of these points, and we will say so as openly as we say this.");
        };
    }
}
