package org.rejoinder.collab.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.rejoinder.collab.Update;

/// Where the windows of a letter are, and which of that the others have not heard yet: told at most so often,
/// and of at most so many at once.
final class Carets {

    private final Limits limits;
    private final Recent recent;
    private final LongSupplier nanos;
    private final Set<Seat> moved = new LinkedHashSet<>();
    private final List<Message.Participant> left = new ArrayList<>();
    private long told;

    Carets(Limits limits, Recent recent, LongSupplier nanos) {
        this.limits = limits;
        this.recent = recent;
        this.nanos = nanos;
    }

    void moved(Seat seat) {
        moved.add(seat);
    }

    void left(Seat seat) {
        moved.remove(seat);
        left.add(seat.participant(true));
    }

    /// Typing moves the author's caret; the others see that by the updates themselves.
    static void typed(Collection<Seat> seats, List<Update> updates, Instant now) {
        Map<String, Update> last = new HashMap<>();
        updates.forEach(update -> last.put(update.clientId(), update));
        for (Seat seat : seats) {
            Update update = last.get(seat.clientId);
            if (update != null) {
                seat.place = seat.place.typed(update.version(), endOfChange(update), now);
            }
        }
    }

    private static int endOfChange(Update update) {
        int[] end = new int[1];
        update.changes().forEachChange((fromOld, toOld, fromNew, toNew, inserted) -> end[0] = toNew);
        return end[0];
    }

    /// What changed since the last time; nothing while that is too short ago.
    Optional<Message.Cursors> news() {
        boolean due = nanos.getAsLong() - told >= limits.cursors().toNanos();
        if (!due || (moved.isEmpty() && left.isEmpty())) {
            return Optional.empty();
        }
        told = nanos.getAsLong();
        List<Message.Participant> changed = new ArrayList<>(left);
        left.clear();
        Iterator<Seat> next = moved.iterator();
        for (int i = 0; i < limits.participants() && next.hasNext(); i++) {
            changed.add(current(next.next()));
            next.remove();
        }
        return Optional.of(new Message.Cursors(changed));
    }

    /// Everyone who is here, those who typed last before the others.
    Message.Cursors whole(Collection<Seat> seats) {
        return new Message.Cursors(seats.stream()
                .filter(seat -> seat.joined)
                .sorted(Comparator.comparing((Seat seat) -> seat.place.lastTyped())
                        .reversed())
                .limit(limits.participants())
                .map(this::current)
                .toList());
    }

    /// The window's caret at the head, as far as the way there is known.
    private Message.Participant current(Seat seat) {
        Seat.Place place = seat.place;
        Optional<List<Update>> since = recent.since(place.version());
        int anchor = place.anchor();
        int head = place.head();
        for (Update update : since.orElse(List.of())) {
            anchor = update.changes().mapPos(Math.min(anchor, update.changes().length()), 1);
            head = update.changes().mapPos(Math.min(head, update.changes().length()), 1);
        }
        seat.place = since.isPresent() ? place.at(recent.head(), anchor, head) : place.at(recent.head(), 0, 0);
        return seat.participant(false);
    }

    /// When there is something to tell, in nanoseconds from now; never when everyone knows.
    long due() {
        return moved.isEmpty() && left.isEmpty()
                ? Long.MAX_VALUE
                : told + limits.cursors().toNanos() - nanos.getAsLong();
    }
}
