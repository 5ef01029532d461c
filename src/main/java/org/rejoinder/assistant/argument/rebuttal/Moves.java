package org.rejoinder.assistant.argument.rebuttal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.knowledge.Move;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.rebuttal.Candidate.Source;
import org.rejoinder.assistant.argument.words.Inflection;
import org.springframework.stereotype.Component;

/// What a letter's own moves invite: each answers one of its sentences in that sentence's words.
@Component
class Moves {

    private static final double SURE = 0.55;
    private static final double NEAR = 0.35;
    /// A short text says one thing, and what is said against that comes before how it is said.
    private static final double BRIEF = 0.3;

    /// The slot for somebody's name, which keeps its capital.
    private static final String NAME = "name";

    private static final int SHORT = 6;
    /// A sentence that makes many moves does not hide the others.
    private static final int MOST_TO_ONE = 2;

    private final Knowledge knowledge;

    Moves(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// `near` tells how near a text comes to what the letter mainly says.
    List<Candidate> in(LetterReading reading, ToDoubleFunction<String> near) {
        double sure = SURE - (reading.sentences().size() <= SHORT ? BRIEF : 0);
        Map<Integer, Integer> answered = new HashMap<>();
        return knowledge.moves().stream()
                .flatMap(move -> made(reading, move, sure, near).stream())
                .sorted(Comparator.comparingDouble((Candidate each) -> -each.worth()))
                .filter(each -> answered.merge(each.sentence(), 1, Integer::sum) <= MOST_TO_ONE)
                .toList();
    }

    /// The first sentence that makes the move, answered.
    private static Optional<Candidate> made(
            LetterReading reading, Move move, double sure, ToDoubleFunction<String> near) {
        for (int i = 0; i < reading.sentences().size(); i++) {
            String sentence = reading.sentences().get(i).text();
            Matcher matcher = move.pattern().matcher(sentence);
            if (move.madeIn(reading.statements().get(i).part()) && matcher.find()) {
                double worth = sure + NEAR * near.applyAsDouble(sentence);
                int at = i;
                return answer(move, matcher, sentence).map(words -> candidate(move, words, worth, at));
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
    static Optional<String> answer(Move move, Matcher matcher, String sentence) {
        Slots slots = new Slots();
        matcher.namedGroups().forEach((name, group) -> {
            String words = matcher.group(group);
            boolean begins = matcher.start(group) == 0 && !name.equals(NAME);
            slots.with(name, words == null ? "" : own(begins ? Inflection.uncapital(words, false) : words));
        });
        int from = Math.floorMod(sentence.hashCode(), move.text().size());
        for (int k = 0; k < move.text().size(); k++) {
            Optional<String> text =
                    slots.fill(move.text().get((from + k) % move.text().size()));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
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
