package org.rejoinder.collab.authority;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Update;

/// Seats windows that come, with all that they need to be level: the text, or for those that come back what
/// they missed.
final class Reception {

    private final String epoch;
    private final Committed letter;
    private final Seats seats;
    private final int catchUpBytes;

    Reception(String epoch, Committed letter, Seats seats, int catchUpBytes) {
        this.epoch = epoch;
        this.letter = letter;
        this.seats = seats;
        this.catchUpBytes = catchUpBytes;
    }

    void join(Item.Join join) {
        Seat seat = join.seat();
        seat.home = seats;
        Long version = join.version();
        if (version != null && (!epoch.equals(join.epoch()) || version > letter.version())) {
            refuse(
                    seat,
                    Refusal.TOO_OLD,
                    "This letter was brought back from an earlier copy; your text is kept here in the browser.");
        } else if (!seats.admits(seat)) {
            refuse(seat, Refusal.BAD_FRAME, "This window's id belongs to somebody else.");
        } else {
            seat.joined = true;
            seat.sent = letter.version();
            seats.write(seat, new Frame(welcome(seat, version)));
            seats.add(seat);
        }
    }

    private void refuse(Seat seat, Refusal code, String words) {
        seats.refuse(seat, new Message.Refused(code, words));
    }

    /// The text, or for one who comes back the updates that it is missing, as many as are in memory: the others
    /// follow as updates.
    private Message welcome(Seat seat, @Nullable Long version) {
        if (version == null) {
            return new Message.Welcome(epoch, letter.version(), letter.head().text(), null, seat.user.role());
        }
        Optional<List<Update>> missing = letter.recent().since(version).filter(this::small);
        seat.sent = missing.isPresent() ? letter.version() : version;
        return new Message.Welcome(
                epoch, seat.sent, null, missing.map(List::copyOf).orElse(List.of()), seat.user.role());
    }

    private boolean small(List<Update> updates) {
        long bytes = 0;
        for (Update update : updates) {
            bytes += update.changes().inserted() + 80;
        }
        return bytes <= catchUpBytes;
    }
}
