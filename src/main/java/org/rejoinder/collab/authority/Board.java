package org.rejoinder.collab.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Letterbox.Placement;
import org.rejoinder.collab.Letterbox.Placements;
import org.rejoinder.collab.Notice;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeDesc;
import org.rejoinder.text.MapMode;
import org.rejoinder.text.Range;

/// Everything that has its place in a letter, by topic, mapped to the head as the letter changes.
final class Board {

    private final Map<String, Map<String, Placement>> topics = new LinkedHashMap<>();
    private final Map<String, Difference> differences = new LinkedHashMap<>();
    private final Map<String, Placements> published = new ConcurrentHashMap<>();
    private final Map<String, Frame> wholes = new HashMap<>();
    private long wholesAt = -1;

    /// What windows have not heard of a topic yet.
    private static final class Difference {
        private final Map<String, Placement> put = new LinkedHashMap<>();
        private final List<String> drop = new ArrayList<>();
        private boolean all;
    }

    boolean isEmpty() {
        return topics.isEmpty();
    }

    Set<String> topics() {
        return topics.keySet();
    }

    /// A thing where it was found.
    static Placement placement(Notice.Placed thing) {
        return new Placement(thing, thing.range(), thing.scope(), false);
    }

    /// Takes what a higher room says, moved to the head and its text.
    void post(Item.Posted posted, CharSequence text) {
        Notice notice = posted.notice();
        wholes.remove(notice.topic());
        Map<String, Placement> placed = topics.computeIfAbsent(notice.topic(), topic -> new LinkedHashMap<>());
        Difference difference = differences.computeIfAbsent(notice.topic(), topic -> new Difference());
        if (notice.all()) {
            placed.clear();
            difference.put.clear();
            difference.all = true;
        }
        notice.drop().forEach(id -> drop(id, placed, difference));
        posted.put().forEach(placement -> put(judged(placement, text), placed, difference));
    }

    private static void drop(String id, Map<String, Placement> placed, Difference difference) {
        placed.remove(id);
        difference.put.remove(id);
        difference.drop.add(id);
    }

    private static void put(Placement placement, Map<String, Placement> placed, Difference difference) {
        String id = placement.thing().id();
        placed.put(id, placement);
        difference.drop.remove(id);
        difference.put.put(id, placement);
    }

    /// Moves everything over the updates of a tick; what became stale or lost its place is told to windows, the
    /// rest they move too.
    void move(List<Update> updates, CharSequence text) {
        if (topics.isEmpty() || updates.isEmpty()) {
            return;
        }
        ChangeDesc changes = composed(updates);
        topics.forEach((topic, placed) -> placed.replaceAll((id, before) -> {
            Placement after = moved(before, changes);
            Range scope = before.scope();
            boolean touched = scope != null && changes.touches(scope.from(), scope.to());
            Placement now = touched ? judged(after, text) : after;
            if (now.stale() != before.stale() || (now.range() == null) != (before.range() == null)) {
                differences.computeIfAbsent(topic, name -> new Difference()).put.put(id, now);
            }
            return now;
        }));
    }

    private static ChangeDesc composed(List<Update> updates) {
        ChangeDesc changes = updates.getFirst().changes();
        for (Update update : updates.subList(1, updates.size())) {
            changes = changes.composeDesc(update.changes());
        }
        return changes;
    }

    static Placement moved(Placement placement, ChangeDesc changes) {
        Range scope = moved(placement.scope(), changes);
        Range range = scope == null ? null : moved(placement.range(), changes);
        return new Placement(placement.thing(), range, range == null ? null : scope, placement.stale());
    }

    /// A place of some length that nothing is left of is gone; so is an empty one whose surroundings were
    /// deleted.
    private static @Nullable Range moved(@Nullable Range range, ChangeDesc changes) {
        if (range == null || range.to() > changes.length()) {
            return null;
        }
        if (range.isEmpty()) {
            OptionalInt at = changes.mapPos(range.from(), -1, MapMode.TRACK_DEL);
            return at.isPresent() ? new Range(at.getAsInt(), at.getAsInt()) : null;
        }
        int from = changes.mapPos(range.from(), 1);
        int to = changes.mapPos(range.to(), -1);
        return from < to ? new Range(from, to) : null;
    }

    /// Whether the text is still the one that was spoken of.
    private static Placement judged(Placement placement, CharSequence text) {
        Range scope = placement.scope();
        boolean same = scope != null
                && scope.to() <= text.length()
                && CharSequence.compare(
                                text.subSequence(scope.from(), scope.to()),
                                placement.thing().scopeText())
                        == 0;
        return new Placement(placement.thing(), placement.range(), scope, !same);
    }

    /// What is new since the last time, as messages for windows that heard everything before; then it counts as
    /// told.
    List<Message.Findings> differences(long head) {
        List<Message.Findings> messages = new ArrayList<>();
        differences.forEach((topic, difference) -> messages.add(new Message.Findings(
                topic, head, difference.all, List.copyOf(difference.put.values()), List.copyOf(difference.drop))));
        differences.clear();
        return messages;
    }

    /// A topic as a whole, as one frame for all windows that ask before anything changes.
    Frame whole(String topic, long head) {
        if (head != wholesAt) {
            wholes.clear();
            wholesAt = head;
        }
        return wholes.computeIfAbsent(
                topic,
                name -> new Frame(new Message.Findings(
                        name,
                        head,
                        true,
                        List.copyOf(topics.getOrDefault(name, Map.of()).values()),
                        List.of())));
    }

    /// Lets readers see the topics as they are now.
    void publish(long head) {
        topics.forEach((topic, placed) -> published.put(topic, new Placements(head, List.copyOf(placed.values()))));
    }

    /// A topic as it was published last; any thread may ask.
    Optional<Placements> published(String topic) {
        return Optional.ofNullable(published.get(topic));
    }
}
