package org.rejoinder.assistant.argument.rebuttal;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.knowledge.Move;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.rebuttal.Candidate.Source;
import org.rejoinder.assistant.argument.words.Inflection;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.Recent;
import org.springframework.stereotype.Component;

/// What a letter's own moves invite: each answers one of its sentences in that sentence's words.
@Component
class Moves {

    private static final double NEAR = 0.45;
    private static final double UNCHANGED = 0.25;

    /// The slots for names, which keep their capital.
    private static final Set<String> NAMES = Set.of("name", "place");

    private static final Pattern DENIED = Pattern.compile(
            "(?i)\\b(?:not|n['’]t|hardly|no longer|opposite of)(?: just| merely)?(?: a| an| the)?\\s*$");

    /// A sentence that makes many moves does not hide the others.
    private static final int MOST_TO_ONE = 3;

    private final Knowledge knowledge;
    private final Recent<String, Set<Move>> known = new Recent<>(4096);

    Moves(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// A sentence that makes a move, with how near it comes to what the letter mainly says.
    private record Made(Move move, int at, double near) {

        double worth() {
            return move.surely() + NEAR * near;
        }
    }

    /// `near` tells how near a text comes to what the letter mainly says.
    List<Candidate> in(LetterReading reading, Slots letter, ToDoubleFunction<String> near) {
        Map<Integer, Integer> answered = new HashMap<>();
        return knowledge.moves().stream()
                .flatMap(move -> made(reading, move, near).stream())
                .sorted(Comparator.comparingDouble((Made each) -> -each.worth()))
                .filter(each -> answered.merge(each.at(), 1, Integer::sum) <= MOST_TO_ONE)
                .flatMap(each -> answer(reading, letter, each).stream())
                .toList();
    }

    /// The sentence that makes the move and comes nearest to what the letter mainly says.
    private Optional<Made> made(LetterReading reading, Move move, ToDoubleFunction<String> near) {
        return IntStream.range(0, reading.sentences().size())
                .filter(i -> move.madeIn(reading.statements().get(i).part()))
                .filter(i -> made(reading.sentences().get(i).text()).contains(move))
                .mapToObj(i -> new Made(
                        move, i, near.applyAsDouble(reading.sentences().get(i).text())))
                .max(Comparator.comparingDouble(Made::near));
    }

    private static Optional<Candidate> answer(LetterReading reading, Slots letter, Made made) {
        Sentence sentence = reading.sentences().get(made.at());
        return find(made.move(), sentence.text())
                .flatMap(matcher -> answer(made.move(), matcher, sentence, letter))
                .map(words -> candidate(made.move(), words, worth(made, words), made.at()));
    }

    /// What would fit any letter unchanged says less than what is said in this one's words.
    private static double worth(Made made, String words) {
        return made.worth() - (made.move().text().contains(words) ? UNCHANGED : 0);
    }

    /// What a sentence makes is kept by its text, so a changed letter costs its changed sentences.
    private Set<Move> made(String sentence) {
        return known.get(sentence, text -> {
            Set<Move> made = Collections.newSetFromMap(new IdentityHashMap<>());
            knowledge.moves().stream()
                    .filter(move -> find(move, text).isPresent())
                    .forEach(made::add);
            return made;
        });
    }

    /// "It is not a cash grab" does not make the move.
    private static Optional<Matcher> find(Move move, String sentence) {
        Matcher matcher = move.pattern().matcher(sentence);
        while (matcher.find()) {
            if (!DENIED.matcher(sentence.substring(0, matcher.start())).find()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    private static Candidate candidate(Move move, String words, double worth, int sentence) {
        return new Candidate(
                words,
                Source.MOVE,
                worth,
                sentence,
                move.attack(),
                move.scheme(),
                move.basis(),
                move.answeredBy(),
                null,
                "");
    }

    /// One of the wordings, chosen by the sentence, in its words.
    static Optional<String> answer(Move move, Matcher matcher, Sentence sentence, Slots letter) {
        Slots slots = slots(matcher, sentence, letter);
        int from = Math.floorMod(sentence.text().hashCode(), move.text().size());
        return IntStream.range(0, move.text().size())
                .mapToObj(
                        k -> slots.fill(move.text().get((from + k) % move.text().size())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Slots slots(Matcher matcher, Sentence sentence, Slots letter) {
        Slots slots = new Slots().with(letter).with("subject", letter, "object");
        sentence.subjectBefore(matcher.start())
                .filter(Matter::sayable)
                .ifPresent(subject -> slots.with("subject", subject).with("subject", said(subject)));
        matcher.namedGroups().forEach((name, group) -> {
            String words = matcher.group(group);
            boolean begins = matcher.start(group) == 0 && !NAMES.contains(name);
            slots.with(name, words == null ? "" : own(begins ? Inflection.uncapital(words, false) : words));
        });
        return slots;
    }

    private static String said(NounPhrase phrase) {
        return phrase.determiner().matches("a|an") ? phrase.definite() : phrase.general();
    }

    /// As the other side says it: what is "ours" in the letter is "yours", and the other way round.
    private static String own(String words) {
        String said = words.strip();
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.startsWith("our ")) {
            return "your " + said.substring(4);
        }
        return lower.startsWith("your ") ? "our " + said.substring(5) : said;
    }
}
