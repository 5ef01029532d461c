package org.rejoinder.collab.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
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
    private final CopyOnWriteArrayList<Seat> seats = new CopyOnWriteArrayList<>();
    private final Set<Seat> leaving = new LinkedHashSet<>();
    private final Carets carets;
    private final Delivery delivery;
    private long lastShared;

    Seats(Limits limits, Recent recent, Board board, LongSupplier nanos, Consumer<Item> inbox, Consumer<Seat> fetch) {
        this.limits = limits;
        this.recent = recent;
        this.board = board;
        this.nanos = nanos;
        this.inbox = inbox;
        this.carets = new Carets(limits, recent, nanos);
        this.delivery = new Delivery(limits, recent, board, carets, seats, fetch);
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
        carets.moved(seat);
        board.topics().forEach(seat::owe);
        seat.oweCursors();
    }

    void remove(Seat seat) {
        depart(seat);
        leaving.remove(seat);
        seat.connection.close();
    }

    private void depart(Seat seat) {
        seat.gone = true;
        if (seats.remove(seat)) {
            carets.left(seat);
        }
    }

    void moved(Seat seat) {
        carets.moved(seat);
    }

    void typed(List<Update> updates, Instant now) {
        Carets.typed(seats, updates, now);
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

    /// Ends a window, once it was told why. The others see it leave at once.
    void dismiss(Seat seat, Message.Refused refused) {
        if (seat.gone) {
            return;
        }
        depart(seat);
        leaving.add(seat);
        seat.farewell = new Frame(refused);
        if (!seat.writing) {
            farewell(seat);
        }
    }

    private void farewell(Seat seat) {
        Frame last = seat.farewell;
        seat.farewell = null;
        if (last == null) {
            remove(seat);
        } else {
            write(seat, last);
            if (!seat.writing) {
                remove(seat);
            }
        }
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
        carets.news().ifPresent(cursors -> news.add(new Frame(cursors)));
        return news;
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
            Frame next = delivery.next(seat);
            if (next == null) {
                return;
            }
            write(seat, next);
        }
    }

    /// Sends what was fetched from the log.
    void fetched(Seat seat, List<Update> updates) {
        seat.fetching = false;
        if (seat.free() && !updates.isEmpty()) {
            write(seat, delivery.piece(seat, updates));
        }
        pump(seat);
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
        if (!well) {
            remove(seat);
        } else if (seat.gone) {
            farewell(seat);
        } else {
            pump(seat);
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
        List.copyOf(leaving).stream()
                .filter(seat -> now - seat.writingSince > limits.write().toNanos())
                .forEach(this::remove);
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
        long due = Math.min(lastShared + limits.beat().toNanos() - now, carets.due());
        for (Seat seat : seats) {
            if (seat.writing) {
                due = Math.min(due, seat.writingSince + limits.write().toNanos() - now);
            }
        }
        return Math.max(0, due);
    }
}
