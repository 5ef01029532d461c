package org.rejoinder.ui.exchange;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Treatment;
import org.rejoinder.letter.SetAsides;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.letter.SetAsides.SetAside;

/// What writers decided about the points of a reply: kept beside the reply under the words of the point, shared
/// with all co-editors, taken back by removing it. A point whose words changed is a new point.
final class Decisions {

    private static final String CODE = "point:";
    private static final int WORDS = 190;

    private final SetAsides setAsides;
    private final Clock clock;

    Decisions(SetAsides setAsides, Clock clock) {
        this.setAsides = setAsides;
        this.clock = clock;
    }

    /// A point as a writer would have it, and which decision says so (empty when none does).
    record Decided(Point point, String decision) {}

    /// Lays what was decided over the points as the engine sees them.
    List<Decided> over(String replyId, List<Point> points) {
        Map<String, SetAside> kept = new HashMap<>();
        for (SetAside each : setAsides.of(replyId)) {
            if (each.reach() == Reach.PIN && each.code().startsWith(CODE)) {
                kept.putIfAbsent(each.code(), each);
            }
        }
        return points.stream().map(point -> decided(point, kept)).toList();
    }

    private static Decided decided(Point point, Map<String, SetAside> kept) {
        SetAside decision = kept.get(code(point));
        return decision == null ? new Decided(point, "") : new Decided(with(point, decision), decision.id());
    }

    private static Point with(Point point, SetAside decision) {
        return new Point(
                point.number(),
                point.replyParagraph(),
                point.letterParagraph(),
                point.quote(),
                point.label(),
                Treatment.valueOf(decision.value()),
                decision.words(),
                decision.reason());
    }

    private static String code(Point point) {
        String words = point.quote().strip();
        return CODE + words.substring(0, Math.min(WORDS, words.length()));
    }

    /// Keeps the point as the writer has it now, in place of what was decided before.
    void keep(String replyId, Point point, String before, User by) {
        takeBack(before);
        setAsides.add(new SetAside(
                UUID.randomUUID().toString(),
                Reach.PIN,
                replyId,
                code(point),
                point.text(),
                point.reason(),
                point.treatment().name(),
                by.id(),
                by.name(),
                clock.instant()));
    }

    void takeBack(String decision) {
        if (!decision.isEmpty()) {
            setAsides.remove(decision);
        }
    }
}
