package org.rejoinder.collab.wire;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.rejoinder.collab.authority.Connection;
import org.rejoinder.collab.authority.Frame;

/// Sends frames over a socket without ever waiting for it. The bytes of a frame are shared by all sockets.
final class WireConnection implements Connection {

    private final Session session;
    private final RemoteEndpoint.Async remote;

    WireConnection(Session session) {
        this.session = session;
        this.remote = session.getAsyncRemote();
    }

    @Override
    public void send(Frame frame, Consumer<Boolean> ended) {
        ByteBuffer bytes = ByteBuffer.wrap(frame.bytes(Encoder::encode)).asReadOnlyBuffer();
        try {
            remote.sendBinary(bytes, result -> ended.accept(result.isOK()));
        } catch (RuntimeException closed) {
            ended.accept(false);
        }
    }

    /// Closing may write, and a socket that is stuck would make the caller wait: so it is done beside.
    @Override
    public void close() {
        Thread.ofVirtual().name("closing a window").start(this::end);
    }

    private void end() {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.GOING_AWAY, ""));
        } catch (IOException | RuntimeException gone) {
            // It is closed, which is what was wanted.
            return;
        }
    }
}
