package org.rejoinder.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Many editors on one letter from one thread: raw sockets, and just enough of the protocol to type. Everyone
/// inserts single characters, so that the length of the text follows from its version, and a frame that all
/// share is read closely once.
///
/// Usage: `LoadClient PORT PATH CONNECTED TYPING SECONDS SERVER_PID`. It prints, for what was typed after a
/// warm-up, how long it took from the keystroke until each other editor had it, and what processor time the
/// server used.
public final class LoadClient {

    private static final int PER_SECOND = 5;
    private static final byte[] UPDATES = "{\"type\":\"updates\",\"version\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WELCOME = "{\"type\":\"welcome\"".getBytes(StandardCharsets.UTF_8);
    private static final int BUCKET_NANOS = 20_000;

    private final Selector selector = Selector.open();
    private final List<Editor> editors = new ArrayList<>();
    private final Map<Long, Told> told = new HashMap<>();
    private final long[] histogram = new long[500_000];
    private final String host = "localhost";
    private final int port;
    private final String path;
    private final Random random = new Random(1);
    private long measureFrom = Long.MAX_VALUE;
    private long measureTo = Long.MAX_VALUE;
    private long deliveries;
    private long frames;
    private long bytes;
    private long edits;
    private int welcomed;
    private int firstLength = -1;
    private long firstVersion;
    private long welcomeBytes;

    /// What a shared frame holds: how many updates, and when each was typed.
    private record Told(int count, long[] typedAt, int[] by) {}

    private LoadClient(int port, String path) throws IOException {
        this.port = port;
        this.path = path;
    }

    public static void main(String[] args) throws IOException {
        LoadClient client = new LoadClient(Integer.parseInt(args[0]), args[1]);
        client.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]), args[5]);
    }

    private void run(int connected, int typing, int seconds, String pid) throws IOException {
        long opening = System.nanoTime();
        while (welcomed < connected) {
            while (editors.size() < connected && editors.size() - welcomed < 50) {
                editors.add(new Editor(editors.size()));
            }
            turn(20);
        }
        double opened = (System.nanoTime() - opening) / 1e6;
        long now = System.nanoTime();
        for (int i = 0; i < typing; i++) {
            editors.get(i).nextKey = now + random.nextLong(1_000_000_000L / PER_SECOND);
        }
        measureFrom = now + 4_000_000_000L;
        measureTo = measureFrom + seconds * 1_000_000_000L;
        double cpuBefore = 0;
        boolean begun = false;
        while ((now = System.nanoTime()) < measureTo) {
            if (!begun && now >= measureFrom) {
                begun = true;
                cpuBefore = cpu(pid);
            }
            long next = type(now, typing);
            turn(Math.max(0, (next - System.nanoTime()) / 1_000_000));
        }
        double cpu = cpu(pid) - cpuBefore;
        report(connected, typing, seconds, opened, cpu);
    }

    private void report(int connected, int typing, int seconds, double opened, double cpu) {
        System.out.printf(
                "%d connected, %d typing, %d s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                connected, typing, seconds, quantile(0.5), quantile(0.95), quantile(0.99));
        System.out.printf(
                "  %d edits (%.0f/s), %d deliveries (%.0f/s) in %d frames, %.1f MB; server %.2f CPU s, %.2f s for 1,000 edits, "
                        + "%.0f k deliveries a core-second; all joined in %.0f ms, welcome %d bytes%n",
                edits,
                edits / (double) seconds,
                deliveries,
                deliveries / (double) seconds,
                frames,
                bytes / 1e6,
                cpu,
                cpu * 1000 / Math.max(1, edits),
                deliveries / cpu / 1000,
                opened,
                welcomeBytes);
    }

    private double quantile(double part) {
        long sum = Arrays.stream(histogram).sum();
        long at = 0;
        for (int i = 0; i < histogram.length; i++) {
            at += histogram[i];
            if (at >= sum * part) {
                return i * (double) BUCKET_NANOS / 1e6;
            }
        }
        return Double.NaN;
    }

    /// Processor seconds that a process has used, as Linux counts them.
    private static double cpu(String pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", pid, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private long type(long now, int typing) throws IOException {
        long next = now + 5_000_000;
        for (int i = 0; i < typing; i++) {
            Editor editor = editors.get(i);
            if (editor.nextKey <= now) {
                editor.typed.add(editor.nextKey);
                editor.unsent++;
                editor.nextKey += 1_000_000_000L / PER_SECOND;
                editor.push();
            }
            next = Math.min(next, editor.nextKey);
        }
        return next;
    }

    private void turn(long millis) throws IOException {
        int ready = millis <= 0 ? selector.selectNow() : selector.select(millis);
        if (ready > 0) {
            for (SelectionKey key : selector.selectedKeys()) {
                ((Editor) key.attachment()).ready(key);
            }
            selector.selectedKeys().clear();
        }
    }

    /// One socket.
    private final class Editor {

        private final int number;
        private final SocketChannel channel;
        private ByteBuffer in = ByteBuffer.allocate(1 << 16);
        private final Deque<ByteBuffer> out = new ArrayDeque<>();
        private final Deque<Long> typed = new ArrayDeque<>();
        private boolean upgraded;
        private long version = -1;
        private long seq = 1;
        private int unsent;
        private int inFlight;
        private long nextKey = Long.MAX_VALUE;

        Editor(int number) throws IOException {
            this.number = number;
            this.channel = SocketChannel.open(new InetSocketAddress(host, port));
            channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            byte[] nonce = new byte[16];
            random.nextBytes(nonce);
            raw(("GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port
                            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Origin: http://" + host + ":" + port
                            + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                            + Base64.getEncoder().encodeToString(nonce) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }

        private void raw(byte[] data) throws IOException {
            out.add(ByteBuffer.wrap(data));
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

        /// A masked text frame; the mask is zero, which is a mask too.
        private void send(String text) throws IOException {
            byte[] payload = text.getBytes(StandardCharsets.UTF_8);
            ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
            frame.put((byte) 0x81);
            if (payload.length < 126) {
                frame.put((byte) (0x80 | payload.length));
            } else {
                frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
            }
            frame.putInt(0).put(payload).flip();
            out.add(frame);
            flush();
        }

        void push() throws IOException {
            if (inFlight > 0 || unsent == 0 || version < 0) {
                return;
            }
            long length = firstLength + (version - firstVersion);
            StringBuilder json = new StringBuilder("{\"type\":\"push\",\"clientId\":\"b").append(number);
            json.append("\",\"seq\":")
                    .append(seq)
                    .append(",\"version\":")
                    .append(version)
                    .append(",\"updates\":[");
            for (int i = 0; i < unsent; i++) {
                long at = random.nextLong(length + i + 1);
                json.append(i > 0 ? ",{\"changes\":[" : "{\"changes\":[");
                if (at > 0) {
                    json.append(at).append(',');
                }
                json.append("[0,\"x\"]");
                if (at < length + i) {
                    json.append(',').append(length + i - at);
                }
                json.append("]}");
            }
            seq += unsent;
            inFlight = unsent;
            unsent = 0;
            send(json.append("]}").toString());
        }

        void ready(SelectionKey key) throws IOException {
            if (key.isWritable()) {
                flush();
            }
            if (!key.isReadable()) {
                return;
            }
            if (channel.read(in) < 0) {
                throw new IOException("The server closed editor " + number);
            }
            in.flip();
            if (!upgraded) {
                upgrade();
            }
            while (upgraded && frame()) {}
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
                send("{\"type\":\"join\",\"clientId\":\"b" + number + "\",\"epoch\":null,\"version\":null}");
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
            if (in.remaining() < more) {
                in.position(start);
                return false;
            }
            length = more == 2 ? in.getShort() & 0xffff : more == 8 ? in.getLong() : length;
            if (in.remaining() < length) {
                in.position(start);
                return false;
            }
            if (opcode == 1 || opcode == 2) {
                message(in.array(), in.position(), (int) length);
            }
            in.position(in.position() + (int) length);
            return true;
        }

        private void message(byte[] data, int from, int length) throws IOException {
            if (begins(data, from, length, UPDATES)) {
                updates(data, from, length);
            } else if (begins(data, from, length, WELCOME)) {
                welcome(data, from, length);
            } else {
                String text = new String(data, from, length, StandardCharsets.UTF_8);
                if (text.contains("\"refused\"")) {
                    throw new IOException(text);
                }
            }
        }

        private void updates(byte[] data, int from, int length) throws IOException {
            int at = from + UPDATES.length;
            long base = 0;
            while (data[at] >= '0' && data[at] <= '9') {
                base = base * 10 + data[at++] - '0';
            }
            Told frame = told.get(base * 100_000 + length % 100_000);
            if (frame == null) {
                frame = read(data, from, length);
                told.put(base * 100_000 + length % 100_000, frame);
            }
            version = base + frame.count();
            long now = System.nanoTime();
            boolean counts = now >= measureFrom && now < measureTo;
            for (int i = 0; i < frame.count(); i++) {
                if (frame.by()[i] == number) {
                    inFlight--;
                } else if (counts) {
                    deliveries++;
                    histogram[(int) Math.min(histogram.length - 1, (now - frame.typedAt()[i]) / BUCKET_NANOS)]++;
                }
            }
            if (counts) {
                frames++;
                bytes += length;
            }
            push();
        }

        private void welcome(byte[] data, int from, int length) {
            String text = new String(data, from, length, StandardCharsets.UTF_8);
            int at = text.indexOf("\"version\":") + 10;
            version = Long.parseLong(text.substring(at, endOfNumber(text, at)));
            if (firstLength < 0) {
                firstVersion = version;
                int start = text.indexOf("\"text\":\"") + 8;
                int end = text.indexOf('"', start);
                firstLength = text.substring(start, end).replace("\\n", "\n").length();
                welcomeBytes = length;
            }
            welcomed++;
        }
    }

    private static int endOfNumber(String text, int at) {
        int end = at;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean begins(byte[] data, int from, int length, byte[] with) {
        return length > with.length && Arrays.equals(data, from, from + with.length, with, 0, with.length);
    }

    /// Reads a frame closely: whose updates it holds; each author's are in the order they were typed.
    private Told read(byte[] data, int from, int length) {
        String text = new String(data, from, length, StandardCharsets.UTF_8);
        List<Integer> by = new ArrayList<>();
        for (int at = text.indexOf("\"clientId\":\"b"); at >= 0; at = text.indexOf("\"clientId\":\"b", at + 1)) {
            int start = at + 13;
            by.add(Integer.parseInt(text.substring(start, endOfNumber(text, start))));
        }
        long[] typedAt = new long[by.size()];
        long now = System.nanoTime();
        for (int i = 0; i < typedAt.length; i++) {
            typedAt[i] = editors.get(by.get(i)).typed.poll();
            if (now >= measureFrom && now < measureTo) {
                edits++;
            }
        }
        return new Told(
                typedAt.length, typedAt, by.stream().mapToInt(Integer::intValue).toArray());
    }
}
