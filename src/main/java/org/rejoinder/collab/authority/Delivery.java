package org.rejoinder.collab.authority;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Update;

/// What a window is to be sent next, when it is not what all share: what waits for it, what it missed in larger
/// pieces, and once it is level the answers and the whole of what it was not told meanwhile.
final class Delivery {

    private final Limits limits;
    private final Recent recent;
    private final Board board;
    private final Carets carets;
    private final Collection<Seat> seats;
    private final Consumer<Seat> fetch;

    Delivery(Limits limits, Recent recent, Board board, Carets carets, Collection<Seat> seats, Consumer<Seat> fetch) {
        this.limits = limits;
        this.recent = recent;
        this.board = board;
        this.carets = carets;
        this.seats = seats;
        this.fetch = fetch;
    }

    /// Nothing when there is nothing, or when it has to be read from the log first.
    @Nullable
    Frame next(Seat seat) {
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
    Frame piece(Seat seat, List<Update> missing) {
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

    /// A window that is level again gets whole what it was not told while it was behind.
    private void settle(Seat seat) {
        for (String topic : seat.takeOwedTopics()) {
            seat.queue(board.whole(topic, recent.head()));
        }
        if (seat.takeOwedCursors()) {
            seat.queue(new Frame(carets.whole(seats)));
        }
    }
}
