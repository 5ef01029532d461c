package org.rejoinder.collab.authority;

import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.springframework.stereotype.Component;

/// Where windows sit down at letters: what the wire needs of the authorities.
@Component
public class Seating {

    private final OpenLetters letters;

    Seating(OpenLetters letters) {
        this.letters = letters;
    }

    /// Seats a window; it hears by its connection from then on, first a welcome or a refusal. Throws as
    /// `Letterbox` does.
    public Window join(String letterId, Connection connection, Joining joining) {
        Seat seat = new Seat(connection, joining.clientId(), joining.user(), joining.name(), joining.color());
        Window window = new Window(letters, letterId, seat);
        window.post(new Item.Join(seat, joining.epoch(), joining.version()));
        return window;
    }

    /// Who joins, under which name and colour, with which version of which epoch.
    public record Joining(
            String clientId,
            User user,
            String name,
            int color,
            @Nullable String epoch,
            @Nullable Long version) {}

    /// A window that has joined.
    public static final class Window {

        private final OpenLetters letters;
        private final String letterId;
        private final Seat seat;

        Window(OpenLetters letters, String letterId, Seat seat) {
            this.letters = letters;
            this.letterId = letterId;
            this.seat = seat;
        }

        public void push(Push push) {
            post(new Item.Pushed(push, seat.user, new SeatReplies(seat), null));
        }

        public void caret(long version, int anchor, int head) {
            post(new Item.Caret(seat, version, anchor, head));
        }

        public void named(String name, int color) {
            post(new Item.Named(seat, name, color));
        }

        /// Tells the window why it is not heard any more, and ends it once that is said.
        public void dismiss(Refusal code, String words) {
            post(new Item.Dismissed(seat, new Message.Refused(code, words)));
        }

        public void leave() {
            post(new Item.Left(seat));
        }

        /// What cannot be handed over ends the window: it comes back when there is room.
        void post(Item item) {
            if (!letters.post(letterId, item)) {
                seat.connection.close();
            }
        }
    }
}
