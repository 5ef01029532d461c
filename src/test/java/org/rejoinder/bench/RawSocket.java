package org.rejoinder.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/// The client's end of a web socket that never blocks and does no more than it must: hundreds of them share one
/// thread.
abstract class RawSocket {

    private static final String HOST = "localhost";
    private static final byte[] NONCE = new byte[16];

    private final Selector selector;
    private final SocketChannel channel;
    private ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private final Deque<ByteBuffer> out = new ArrayDeque<>();
    private boolean upgraded;

    RawSocket(Selector selector, int port, String path) throws IOException {
        this.selector = selector;
        this.channel = SocketChannel.open(new InetSocketAddress(HOST, port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
        String origin = HOST + ":" + port;
        write(ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: " + origin + "\r\nOrigin: http://" + origin
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                        + "\r\nSec-WebSocket-Key: "
                        + Base64.getEncoder().encodeToString(NONCE) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
    }

    /// The socket can be used.
    abstract void opened() throws IOException;

    /// A message has come.
    abstract void heard(byte[] data, int from, int length) throws IOException;

    final void sendText(String text) throws IOException {
        send(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    final void sendBinary(byte[] payload) throws IOException {
        send(0x82, payload);
    }

    /// A masked frame; the mask is zero, which is a mask too.
    private void send(int head, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) head);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        write(frame.putInt(0).put(payload).flip());
    }

    private void write(ByteBuffer data) throws IOException {
        out.add(data);
        flush();
    }

    private void flush() throws IOException {
        while (!out.isEmpty()) {
            channel.write(out.peek());
            if (out.peek().hasRemaining()) {
                channel.keyFor(selector).interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            out.poll();
        }
        channel.keyFor(selector).interestOps(SelectionKey.OP_READ);
    }

    final void ready(SelectionKey key) throws IOException {
        if (key.isWritable()) {
            flush();
        }
        if (!key.isReadable()) {
            return;
        }
        if (channel.read(in) < 0) {
            throw new IOException("The server closed a socket");
        }
        in.flip();
        if (!upgraded) {
            upgrade();
        }
        boolean more = upgraded;
        while (more) {
            more = frame();
        }
        in.compact();
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
        }
    }

    private void upgrade() throws IOException {
        String head = new String(in.array(), 0, in.limit(), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end >= 0) {
            if (!head.startsWith("HTTP/1.1 101")) {
                throw new IOException(head);
            }
            upgraded = true;
            in.position(end + 4);
            opened();
        }
    }

    private boolean frame() throws IOException {
        if (in.remaining() < 2) {
            return false;
        }
        int start = in.position();
        int opcode = in.get() & 0x0f;
        long length = in.get() & 0x7f;
        int more = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (in.remaining() >= more) {
            length = more == 2 ? in.getShort() & 0xffff : more == 8 ? in.getLong() : length;
            if (in.remaining() >= length) {
                int from = in.position();
                in.position(from + (int) length);
                if (opcode == 1 || opcode == 2) {
                    heard(in.array(), from, (int) length);
                }
                return true;
            }
        }
        in.position(start);
        return false;
    }
}
