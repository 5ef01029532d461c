package org.rejoinder.ui.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.desk.Desk;

/// A letter with all that answers it: the branches are audiences, the turns are rounds of one branch.
///
/// `turns` is never empty; its last one is where the exchange goes on.
record Correspondence(Letter root, @Nullable Audience audience, List<Branch> branches, List<Turn> turns) {

    private static final int FAR = 60;

    record Branch(Audience audience, boolean written) {}

    /// A letter, the reply to it and the rejoinder to that, as far as they are there.
    record Turn(
            Letter letter, @Nullable Letter reply, @Nullable Letter rejoinder) {

        boolean has(String letterId) {
            return letter.id().equals(letterId) || is(reply, letterId) || is(rejoinder, letterId);
        }

        private static boolean is(@Nullable Letter letter, String letterId) {
            return letter != null && letter.id().equals(letterId);
        }
    }

    /// Reads the exchange that the letter is part of, as this audience, or as the one that fits best.
    static Optional<Correspondence> of(Desk desk, String letterId, @Nullable String audienceId) {
        return desk.letters().find(letterId).map(letter -> of(desk, letter, audienceId));
    }

    private static Correspondence of(Desk desk, Letter letter, @Nullable String audienceId) {
        Letter root = root(desk, letter);
        Map<String, Branch> branches = branches(desk, root);
        String chosen = audienceId != null ? audienceId : voice(letter, root, branches);
        Audience audience =
                chosen == null ? null : desk.audiences().find(chosen).orElse(null);
        if (audience != null) {
            branches.putIfAbsent(audience.id(), new Branch(audience, false));
        }
        return new Correspondence(root, audience, List.copyOf(branches.values()), turns(desk, root, audience));
    }

    private static Letter root(Desk desk, Letter letter) {
        Letter root = letter;
        for (int steps = 0; steps < FAR && root.answers() != null; steps++) {
            Optional<Letter> answered = desk.letters().find(root.answers().letterId());
            if (answered.isEmpty()) {
                return root;
            }
            root = answered.get();
        }
        return root;
    }

    private static Map<String, Branch> branches(Desk desk, Letter root) {
        Map<String, Branch> branches = new LinkedHashMap<>();
        for (Letter reply : answers(desk, root, Letter.Kind.REPLY)) {
            audienceOf(desk, reply).ifPresent(audience -> branches.put(audience.id(), new Branch(audience, true)));
        }
        if (root.audienceId() != null) {
            desk.audiences()
                    .find(root.audienceId())
                    .ifPresent(audience -> branches.putIfAbsent(audience.id(), new Branch(audience, false)));
        }
        return branches;
    }

    private static Optional<Audience> audienceOf(Desk desk, Letter reply) {
        String id = reply.answers() == null ? null : reply.answers().audienceId();
        return id == null ? Optional.empty() : desk.audiences().find(id);
    }

    private static @Nullable String voice(Letter letter, Letter root, Map<String, Branch> branches) {
        if (letter.answers() != null && letter.answers().audienceId() != null) {
            return letter.answers().audienceId();
        }
        if (root.audienceId() != null) {
            return root.audienceId();
        }
        return branches.isEmpty() ? null : branches.keySet().iterator().next();
    }

    private static List<Turn> turns(Desk desk, Letter root, @Nullable Audience audience) {
        List<Turn> turns = new ArrayList<>();
        Letter letter = root;
        while (letter != null && turns.size() < FAR) {
            Letter reply = audience == null ? null : replyTo(desk, letter, audience);
            Letter rejoinder = reply == null ? null : last(answers(desk, reply, Letter.Kind.REJOINDER));
            turns.add(new Turn(letter, reply, rejoinder));
            letter = rejoinder;
        }
        return List.copyOf(turns);
    }

    private static @Nullable Letter replyTo(Desk desk, Letter letter, Audience audience) {
        return last(answers(desk, letter, Letter.Kind.REPLY).stream()
                .filter(reply -> audienceOf(desk, reply)
                        .filter(voice -> voice.id().equals(audience.id()))
                        .isPresent())
                .toList());
    }

    private static @Nullable Letter last(List<Letter> letters) {
        return letters.isEmpty() ? null : letters.getLast();
    }

    private static List<Letter> answers(Desk desk, Letter letter, Letter.Kind kind) {
        return desk.letters().answersTo(letter.id()).stream()
                .filter(answer -> answer.kind() == kind)
                .toList();
    }

    /// The round to show first (from 1): that of the letter asked for, else the last that has a reply.
    int roundOf(String letterId) {
        int best = 1;
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            boolean asked = !letterId.equals(root.id()) && turn.has(letterId);
            if (asked && !turn.letter().id().equals(letterId)) {
                return i + 1;
            }
            best = turn.reply() != null ? i + 1 : best;
        }
        return best;
    }

    Turn turn(int round) {
        return turns.get(Math.clamp(round, 1, turns.size()) - 1);
    }
}
