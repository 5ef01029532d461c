package org.rejoinder.assistant.empathy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.empathy.EmpathyRule.Match;
import org.rejoinder.assistant.language.English;
import org.rejoinder.text.Range;
import org.rejoinder.text.Sentences;

/// Turns a sentence into one that can be heard: one to three wordings, each with everything that was said, each
/// clean under all rules.
///
/// A wording that still trips a rule is turned once more; one that loses a name, a number, a link, a negation
/// or the request is dropped, and so is one that LanguageTool finds fault with where it found none before.
final class Turns {

    private static final int MOST_TURNS = 3;
    private static final Set<String> SLIGHT = Set.of(
            "TYPOS", "STYLE", "REDUNDANCY", "PLAIN_ENGLISH", "TYPOGRAPHY", "REPETITIONS_STYLE", "CREATIVE_WRITING");

    private final English english;
    private final Template template;
    private final Softening softening;
    private final Heard heard;
    private final Manner manner;

    Turns(English english, Softening softening, Heard heard, Manner manner) {
        this.manner = manner;
        this.english = english;
        this.template = new Template(english);
        this.softening = softening;
        this.heard = heard;
    }

    /// Wordings for the sentence in which these rules hold, warm before neutral before firm.
    List<CodeAction> of(String sentence, List<Match> matches) {
        Map<Firmness, CodeAction> offered = new EnumMap<>(Firmness.class);
        for (Match match : matches) {
            for (Wording wording : match.rule().wordings()) {
                if (!offered.containsKey(wording.kind())) {
                    turned(sentence, match, wording)
                            .filter(text -> distinct(text, offered))
                            .ifPresent(text ->
                                    offered.put(wording.kind(), new CodeAction(wording.title(), wording.kind(), text)));
                }
            }
        }
        if (offered.size() < MOST_TURNS) {
            softened(sentence, matches).filter(text -> distinct(text, offered)).ifPresent(text -> {
                Firmness kind = offered.containsKey(Firmness.FIRM) ? free(offered) : Firmness.FIRM;
                offered.put(kind, new CodeAction("Keeps your sentence, in calmer words", kind, text));
            });
        }
        return List.copyOf(offered.values());
    }

    private static Firmness free(Map<Firmness, CodeAction> offered) {
        return offered.containsKey(Firmness.NEUTRAL) ? Firmness.WARM : Firmness.NEUTRAL;
    }

    private static boolean distinct(String text, Map<Firmness, CodeAction> offered) {
        return offered.values().stream().noneMatch(other -> other.edit().equals(text));
    }

    private Optional<String> turned(String sentence, Match match, Wording wording) {
        return template.fill(wording.template(), parts(sentence, match))
                .flatMap(text -> cleaned(text, 1))
                .filter(text -> keeps(sentence, text, match));
    }

    private Optional<String> softened(String sentence, List<Match> matches) {
        String softened = softening.soften(sentence);
        String trigger = softening.replaced(sentence)
                + matches.stream()
                        .map(match -> " " + match.range().of(sentence))
                        .collect(Collectors.joining());
        return softened.equals(sentence)
                ? Optional.empty()
                : cleaned(softened, 1)
                        .filter(text ->
                                MeaningGuard.lost(sentence, text, trigger).isEmpty() && sound(sentence, text));
    }

    /// The text when no rule holds in it, else what further turns make of it.
    private Optional<String> cleaned(String text, int turn) {
        List<Match> left = heard.in(text).stream()
                .filter(match -> match.rule().severity().compareTo(Severity.HINT) > 0)
                .toList();
        if (left.isEmpty()) {
            return calm(text) ? Optional.of(text) : Optional.empty();
        }
        if (turn == MOST_TURNS) {
            return Optional.empty();
        }
        String softer = softening.soften(text);
        return softer.equals(text) ? Optional.empty() : cleaned(softer, turn + 1);
    }

    /// Whether no sentence of it lands as hard as what is to be turned.
    private boolean calm(String text) {
        return Sentences.of(text).stream().allMatch(range -> manner.score(range.of(text)) < Manner.CONSIDER);
    }

    private boolean keeps(String sentence, String text, Match match) {
        String trigger = trigger(match.range().of(sentence), match.groups());
        return MeaningGuard.lost(sentence, text, trigger + " " + softening.replaced(sentence))
                        .isEmpty()
                && sound(sentence, text);
    }

    private static String trigger(String matched, Map<String, String> groups) {
        String trigger = matched;
        for (String group : groups.values()) {
            if (!group.isEmpty()) {
                trigger = trigger.replace(group, "|");
            }
        }
        return trigger;
    }

    private boolean sound(String before, String after) {
        Set<String> known = new HashSet<>(faults(before));
        return faults(after).stream().allMatch(known::contains);
    }

    private List<String> faults(String text) {
        return english.check(text).stream()
                .filter(match ->
                        !SLIGHT.contains(match.getRule().getCategory().getId().toString()))
                .map(match -> match.getRule().getId())
                .toList();
    }

    private static Map<String, String> parts(String sentence, Match match) {
        Map<String, String> parts = new HashMap<>(match.groups());
        Range range = match.range();
        parts.put("pre", sentence.substring(0, range.from()).strip());
        parts.put("post", withoutEnd(sentence.substring(range.to())));
        match.groups().forEach((name, text) -> parts.put(name, withoutEnd(text)));
        return parts;
    }

    private static String withoutEnd(String text) {
        return text.strip().replaceAll("[\\s.?!…]+$", "").strip();
    }
}
