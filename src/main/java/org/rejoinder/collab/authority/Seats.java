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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Update;

/// The windows at one letter and what each is sent. A window that is level with the rest shares their frames;
/// one that fell behind gets what it is missing in larger pieces, and findings and carets only once it is level
/// again.
final class Seats {

    private final Limits limits;
    private final Recent recent;
    private final Board board;
    private final LongSupplier nanos;
    private final Consumer<Item> inbox;
    private final Consumer<Seat> fetch;
    private final CopyOnWriteArrayList<Seat> seats = new CopyOnWriteArrayList<>();
    private final Set<Seat> moved = new LinkedHashSet<>();
    private final List<Message.Participant> left = new ArrayList<>();
    private long lastCursors;
    private long lastShared;

    Seats(Limits limits, Recent recent, Board board, LongSupplier nanos, Consumer<Item> inbox, Consumer<Seat> fetch) {
        this.limits = limits;
        this.recent = recent;
        this.board = board;
        this.nanos = nanos;
        this.inbox = inbox;
        this.fetch = fetch;
        this.lastShared = nanos.getAsLong();
    }

    /// The windows now; any thread may ask.
    Collection<Seat> all() {
        return seats;
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /// Makes room for a window: an earlier socket of the same window goes. False when the id is another
    /// person's.
    boolean admits(Seat seat) {
        for (Seat other : seats) {
            if (other.clientId.equals(seat.clientId) && other != seat) {
                if (!other.user.id().equals(seat.user.id())) {
                    return false;
                }
                remove(other);
            }
        }
        return true;
    }

    void add(Seat seat) {
        seats.add(seat);
        moved.add(seat);
        board.topics().forEach(seat::owe);
        seat.oweCursors();
    }

    void remove(Seat seat) {
        if (!seat.gone) {
            seat.gone = true;
            if (seats.remove(seat)) {
                moved.remove(seat);
                left.add(seat.participant(true));
            }
            seat.connection.close();
        }
    }

    void moved(Seat seat) {
        moved.add(seat);
    }

    /// Typing moves the author's caret; the others see that by the updates themselves.
    void typed(List<Update> updates, Instant now) {
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

    /// Tells a window that something was not taken.
    void refuse(Seat seat, Message.Refused refused) {
        if (seat.gone) {
            return;
        }
        Frame frame = new Frame(refused);
        if (!seat.joined) {
            write(seat, frame);
        } else if (seat.queue(frame)) {
            pump(seat);
        } else {
            remove(seat);
        }
    }

    /// As `refuse`, and the window goes after it. Others see it leave at once.
    void dismiss(Seat seat, Message.Refused refused) {
        if (!seat.gone && !seat.writing) {
            write(seat, new Frame(refused));
        }
        remove(seat);
    }

    /// Sends the updates of a tick that follow `base`, and whatever else is new, to everyone.
    void fanOut(long base, List<Update> updates) {
        List<Frame> news = news();
        Frame shared = updates.isEmpty() ? null : new Frame(new Message.Updates(base, List.copyOf(updates)));
        for (Seat seat : seats) {
            if (shared != null && seat.free() && !seat.hasWaiting() && seat.sent == base) {
                seat.sent = recent.head();
                write(seat, shared);
            }
            news.forEach(frame -> tell(seat, frame));
            pump(seat);
        }
        if (shared != null || !news.isEmpty()) {
            lastShared = nanos.getAsLong();
        }
    }

    private List<Frame> news() {
        List<Frame> news = new ArrayList<>();
        board.differences(recent.head()).forEach(message -> news.add(new Frame(message)));
        boolean due = nanos.getAsLong() - lastCursors >= limits.cursors().toNanos();
        if (due && !(moved.isEmpty() && left.isEmpty())) {
            lastCursors = nanos.getAsLong();
            news.add(new Frame(new Message.Cursors(changedPlaces())));
        }
        return news;
    }

    private List<Message.Participant> changedPlaces() {
        List<Message.Participant> changed = new ArrayList<>(left);
        left.clear();
        Iterator<Seat> next = moved.iterator();
        for (int i = 0; i < limits.participants() && next.hasNext(); i++) {
            changed.add(current(next.next()));
            next.remove();
        }
        return changed;
    }

    /// A window that is level hears it in its turn; another is owed the whole once it is.
    private void tell(Seat seat, Frame frame) {
        boolean level = seat.joined && seat.sent == recent.head();
        if (level && seat.queue(frame)) {
            return;
        }
        switch (frame.message()) {
            case Message.Findings findings -> seat.owe(findings.topic());
            case Message.Cursors cursors -> seat.oweCursors();
            default -> throw new IllegalStateException("Only findings and carets are shared so");
        }
    }

    /// Writes to the window what it waits for, as long as the writes end at once.
    void pump(Seat seat) {
        while (seat.free()) {
            Frame next = next(seat);
            if (next == null) {
                return;
            }
            write(seat, next);
        }
    }

    private @Nullable Frame next(Seat seat) {
        Frame waiting = seat.nextWaiting();
        if (waiting != null) {
            return waiting;
        }
        if (seat.sent < recent.head()) {
            return behind(seat);
        }
        Frame accepted = seat.nextAcceptance();
        if (accepted == null) {
            settle(seat);
            return seat.nextWaiting();
        }
        return accepted;
    }

    /// The next piece of what the window is missing; nothing when that has to be read from the log first.
    private @Nullable Frame behind(Seat seat) {
        Optional<List<Update>> missing = recent.since(seat.sent);
        if (missing.isEmpty()) {
            seat.fetching = true;
            fetch.accept(seat);
            return null;
        }
        return piece(seat, missing.get());
    }

    /// As many of the updates as make a catch-up, at least one, as the frame that the window needs next.
    private Frame piece(Seat seat, List<Update> missing) {
        int bytes = 0;
        int count = 0;
        while (count < missing.size() && (count == 0 || bytes < limits.catchUpBytes())) {
            bytes += missing.get(count++).changes().inserted() + 80;
        }
        List<Update> updates = List.copyOf(missing.subList(0, count));
        long base = seat.sent;
        seat.sent = updates.getLast().version();
        return new Frame(new Message.Updates(base, updates));
    }

    /// Sends what was fetched from the log.
    void fetched(Seat seat, List<Update> updates) {
        seat.fetching = false;
        if (seat.free() && !updates.isEmpty()) {
            write(seat, piece(seat, updates));
        }
        pump(seat);
    }

    /// A window that is level again gets whole what it was not told while it was behind.
    private void settle(Seat seat) {
        for (String topic : seat.takeOwedTopics()) {
            seat.queue(new Frame(board.whole(topic, recent.head())));
        }
        if (seat.takeOwedCursors()) {
            seat.queue(new Frame(new Message.Cursors(everyone())));
        }
    }

    private List<Message.Participant> everyone() {
        return seats.stream()
                .filter(seat -> seat.joined)
                .sorted(Comparator.comparing((Seat seat) -> seat.place.lastTyped())
                        .reversed())
                .limit(limits.participants())
                .map(this::current)
                .toList();
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

    void write(Seat seat, Frame frame) {
        seat.writing = true;
        seat.writingSince = nanos.getAsLong();
        Ending ending = new Ending(seat);
        seat.connection.send(frame, ending);
        ending.returned();
    }

    /// Tells whether a write ended before the call returned (then the loop goes on at once) or later (then it
    /// comes by the inbox).
    private final class Ending implements Consumer<Boolean> {

        private final Seat seat;
        private boolean returned;
        private boolean ended;

        Ending(Seat seat) {
            this.seat = seat;
        }

        @Override
        public synchronized void accept(Boolean well) {
            ended = true;
            if (returned || !well) {
                inbox.accept(new Item.Written(seat, well));
            }
        }

        synchronized void returned() {
            returned = true;
            if (ended) {
                seat.writing = false;
            }
        }
    }

    /// A write ended later.
    void written(Seat seat, boolean well) {
        seat.writing = false;
        if (well) {
            pump(seat);
        } else {
            remove(seat);
        }
    }

    /// Ends windows that have not taken a write for too long, and tells the level ones that it is quiet.
    void watch() {
        long now = nanos.getAsLong();
        for (Seat seat : seats) {
            if (seat.writing && now - seat.writingSince > limits.write().toNanos()) {
                remove(seat);
            }
        }
        if (now - lastShared >= limits.beat().toNanos()) {
            lastShared = now;
            Frame beat = new Frame(new Message.Beat(recent.head()));
            seats.stream()
                    .filter(seat -> seat.free() && seat.sent == recent.head())
                    .forEach(seat -> write(seat, beat));
        }
    }

    /// When something is due next, in nanoseconds from now.
    long due() {
        long now = nanos.getAsLong();
        long due = lastShared + limits.beat().toNanos() - now;
        if (!moved.isEmpty() || !left.isEmpty()) {
            due = Math.min(due, lastCursors + limits.cursors().toNanos() - now);
        }
        for (Seat seat : seats) {
            if (seat.writing) {
                due = Math.min(due, seat.writingSince + limits.write().toNanos() - now);
            }
        }
        return Math.max(0, due);
    }
}
