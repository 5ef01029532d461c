package org.rejoinder.collab.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.collab.Letterbox.Placement;
import org.rejoinder.collab.Notice;
import org.rejoinder.collab.Update;

/// What comes into an authority's inbox.
sealed interface Item {

    /// Whether it may be turned away when the inbox is full. What tells of an end may not.
    default boolean sheddable() {
        return true;
    }

    /// A window comes, or comes back with what it has.
    record Join(Seat seat, @Nullable String epoch, @Nullable Long version) implements Item {}

    /// Updates, with where they stand so far when they were moved a part of the way already.
    record Pushed(
            Push push,
            User author,
            Replies replies,
            @Nullable Moved moved) implements Item {}

    /// A push that was found not to fit, or could not be moved, outside the loop.
    record Declined(Pushed pushed, Refusal code, String message) implements Item {
        @Override
        public boolean sheddable() {
            return false;
        }

        void answer() {
            pushed.replies().refused(pushed.push(), code, message);
        }
    }

    /// A push moved as far as `version`.
    record Moved(Rebase rebase, long version) {}

    /// A window's caret.
    record Caret(Seat seat, long version, int anchor, int head) implements Item {}

    /// A window's name and colour.
    record Named(Seat seat, String name, int color) implements Item {}

    /// Placed things of a higher room, moved from where they were found to `version`.
    record Posted(Notice notice, long version, List<Placement> put) implements Item {

        static Posted of(Notice notice) {
            return new Posted(
                    notice,
                    notice.version(),
                    notice.put().stream().map(Board::placement).toList());
        }

        Posted over(Update update) {
            List<Placement> moved = put.stream()
                    .map(placement -> Board.moved(placement, update.changes()))
                    .toList();
            return new Posted(notice, update.version(), moved);
        }
    }

    /// A window said what is no frame, or far too much.
    record Dismissed(Seat seat, Message.Refused refused) implements Item {
        @Override
        public boolean sheddable() {
            return false;
        }
    }

    /// A window is gone.
    record Left(Seat seat) implements Item {
        @Override
        public boolean sheddable() {
            return false;
        }
    }

    /// A write to a window ended.
    record Written(Seat seat, boolean well) implements Item {
        @Override
        public boolean sheddable() {
            return false;
        }
    }

    /// Updates that a window is missing and that were only in the log; null when they could not be read.
    record Fetched(Seat seat, @Nullable List<Update> updates) implements Item {
        @Override
        public boolean sheddable() {
            return false;
        }
    }

    /// The end of the process: finish what is begun and stop.
    record Stop() implements Item {
        @Override
        public boolean sheddable() {
            return false;
        }
    }
}
