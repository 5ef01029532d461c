package org.rejoinder.collab.wire;

import jakarta.websocket.Session;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.authority.Frame;
import org.rejoinder.collab.authority.Message;
import org.rejoinder.collab.authority.Refusal;
import org.rejoinder.collab.authority.Seating;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// One open socket: gathers its messages, reads them as frames and hands them to the letter. Called by one
/// thread at a time.
final class LetterSocket {

    private final Seating seating;
    private final String letterId;
    private final @Nullable User user;
    private final WireConnection connection;
    private final Budget budget = new Budget(System::nanoTime);
    private final StringBuilder message = new StringBuilder();
    private Seating.@Nullable Window window;
    private boolean ended;

    LetterSocket(Seating seating, WebSocketSession session, String letterId, @Nullable User user) {
        this.seating = seating;
        this.letterId = letterId;
        this.user = user;
        Session socket = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        this.connection = new WireConnection(Objects.requireNonNull(socket));
    }

    /// A part of a message has come.
    void hear(String part, boolean last) {
        if (ended) {
            return;
        }
        message.append(part);
        if (message.length() > Decoder.MOST_BYTES) {
            end(Refusal.TOO_LARGE, "This is more text at once than can be taken; the letter stays as it was.");
        } else if (last) {
            String whole = message.toString();
            message.setLength(0);
            frame(whole);
        }
    }

    private void frame(String text) {
        if (!budget.take(text.length())) {
            end(Refusal.BAD_FRAME, "This window sends more than anybody could type.");
            return;
        }
        try {
            handle(Decoder.decode(text));
        } catch (BadFrame bad) {
            end(Refusal.BAD_FRAME, bad.words());
        } catch (Letterbox.UnknownLetter unknown) {
            end(Refusal.UNKNOWN_LETTER, String.valueOf(unknown.getMessage()));
        } catch (Letterbox.Refused refused) {
            end(Refusal.UNAVAILABLE, String.valueOf(refused.getMessage()));
        } catch (RuntimeException failure) {
            end(Refusal.UNAVAILABLE, "The letter cannot be reached just now; it is tried again.");
        }
    }

    private void handle(ClientFrame frame) throws BadFrame {
        switch (frame) {
            case ClientFrame.Join join -> join(join);
            case ClientFrame.Pushed pushed -> joined().push(pushed.push());
            case ClientFrame.Caret caret -> joined().caret(caret.version(), caret.anchor(), caret.head());
            case ClientFrame.Named named -> joined().named(named.name(), named.color());
        }
    }

    private void join(ClientFrame.Join join) throws BadFrame {
        if (user == null) {
            end(Refusal.SIGNED_OUT, "You are not signed in any more; your text is kept here in the browser.");
            return;
        }
        if (window != null) {
            throw new BadFrame("This window has joined already.");
        }
        String name = join.name() == null ? user.name() : join.name();
        int color = join.color() == null ? user.color() : join.color();
        window = seating.join(
                letterId,
                connection,
                new Seating.Joining(join.clientId(), user, name, color, join.epoch(), join.version()));
    }

    private Seating.Window joined() throws BadFrame {
        if (window == null) {
            throw new BadFrame("The first message of a window joins the letter.");
        }
        return window;
    }

    /// Says why, and closes once that is said.
    private void end(Refusal code, String words) {
        ended = true;
        message.setLength(0);
        message.trimToSize();
        Seating.Window seated = window;
        if (seated != null) {
            seated.dismiss(code, words);
        } else {
            connection.send(new Frame(new Message.Refused(code, words)), written -> connection.close());
        }
    }

    void closed(CloseStatus status) {
        ended = true;
        if (window != null) {
            window.leave();
        }
    }
}
