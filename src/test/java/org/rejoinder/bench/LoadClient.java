package org.rejoinder.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Many editors on one letter from one thread: raw sockets, and just enough of the protocol to type. Each types
/// sentences at a caret of its own, which begins between two words and moves with what the others type. Everyone
/// inserts single characters, so that the length of the text follows from its version, and a frame that all share
/// is read closely once.
///
/// Usage: `LoadClient PORT PATH CONNECTED TYPING WARM_UP_SECONDS SECONDS SERVER_PID`. It prints, for what was
/// typed after a warm-up, how long it took from the keystroke until each other editor had it, and what processor
/// time the server used.
public final class LoadClient {

    private static final byte[] UPDATES = "{\"type\":\"updates\",\"version\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WELCOME = "{\"type\":\"welcome\"".getBytes(StandardCharsets.UTF_8);
    private static final String CHANGES = "\"changes\":[";
    private static final String BY = "\"clientId\":\"b";

    private final Crowd<Editor> crowd = new Crowd<>();
    private final Map<Long, Told> told = new HashMap<>();
    private final Map<Long, Long> typedAtVersion = new HashMap<>();
    private final int port;
    private final String path;
    private String firstText = "";
    private long firstVersion = -1;

    /// What a shared frame holds: how many updates, when each was typed, by whom, and where.
    private record Told(int count, long[] typedAt, int[] by, long[] places) {}

    private LoadClient(int port, String path) throws IOException {
        this.port = port;
        this.path = path;
    }

    public static void main(String[] args) throws IOException {
        LoadClient client = new LoadClient(Integer.parseInt(args[0]), args[1]);
        client.crowd.run(number -> client.new Editor(number), args);
    }

    private final class Editor extends Typist {

        private final int number;
        private final Deque<Long> typed = new ArrayDeque<>();
        private long version = -1;
        private long caret;
        private int letters;
        private long seq = 1;
        private int unsent;
        private int inFlight;

        Editor(int number) throws IOException {
            super(crowd.selector, port, path);
            this.number = number;
        }

        @Override
        void opened() throws IOException {
            sendText("{\"type\":\"join\",\"clientId\":\"b" + number + "\",\"epoch\":null,\"version\":null}");
        }

        @Override
        void press(long at) throws IOException {
            typed.add(at);
            unsent++;
            push();
        }

        private void push() throws IOException {
            if (inFlight > 0 || unsent == 0 || version < 0) {
                return;
            }
            long length = firstText.length() + (version - firstVersion);
            StringBuilder json = new StringBuilder("{\"type\":\"push\",\"clientId\":\"b").append(number);
            json.append("\",\"seq\":").append(seq).append(",\"version\":").append(version);
            json.append(",\"updates\":[");
            for (int i = 0; i < unsent; i++) {
                json.append(i > 0 ? "," : "");
                insertion(caret + i, length + i, json);
            }
            seq += unsent;
            inFlight = unsent;
            unsent = 0;
            sendText(json.append("]}").toString());
        }

        private void insertion(long at, long length, StringBuilder json) {
            json.append("{\"changes\":[");
            if (at > 0) {
                json.append(at).append(',');
            }
            json.append("[0,\"").append(Crowd.typed(number, letters++)).append("\"]");
            if (at < length) {
                json.append(',').append(length - at);
            }
            json.append("]}");
        }

        @Override
        void heard(byte[] data, int from, int length) throws IOException {
            if (begins(data, from, length, UPDATES)) {
                updates(data, from, length);
            } else if (begins(data, from, length, WELCOME)) {
                welcome(new String(data, from, length, StandardCharsets.UTF_8), length);
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
            long now = System.nanoTime();
            long key = base * 100_000 + length % 100_000;
            Told frame = told.get(key);
            if (frame == null) {
                frame = read(base, new String(data, from, length, StandardCharsets.UTF_8), now);
                told.put(key, frame);
            }
            version = base + frame.count();
            for (int i = 0; i < frame.count(); i++) {
                long place = frame.places()[i];
                if (frame.by()[i] == number) {
                    inFlight--;
                    caret = place + 1;
                } else {
                    caret += place <= caret ? 1 : 0;
                    crowd.tally.delivered(now, frame.typedAt()[i]);
                }
            }
            crowd.tally.frame(now, length);
            push();
        }

        private void welcome(String text, int length) {
            int at = text.indexOf("\"version\":") + 10;
            version = Long.parseLong(text.substring(at, endOfNumber(text, at)));
            if (firstVersion < 0) {
                firstVersion = version;
                int start = text.indexOf("\"text\":\"") + 8;
                int end = text.indexOf('"', start);
                firstText = text.substring(start, end).replace("\\n", "\n");
                crowd.welcomeBytes = length;
            }
            caret = crowd.between(firstText);
            crowd.welcomed++;
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

    /// Where each update of a frame inserts: the number that its changes begin with, or the very beginning.
    private static long[] places(String text, int count) {
        long[] places = new long[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = text.indexOf(CHANGES, at) + CHANGES.length();
            places[i] = text.charAt(at) == '[' ? 0 : Long.parseLong(text.substring(at, endOfNumber(text, at)));
        }
        return places;
    }

    /// Reads a frame closely: whose updates it holds; each author's are in the order they were typed.
    private Told read(long base, String text, long now) {
        List<Integer> by = new ArrayList<>();
        for (int at = text.indexOf(BY); at >= 0; at = text.indexOf(BY, at + 1)) {
            int start = at + BY.length();
            by.add(Integer.parseInt(text.substring(start, endOfNumber(text, start))));
        }
        long[] typedAt = new long[by.size()];
        for (int i = 0; i < typedAt.length; i++) {
            Long known = typedAtVersion.get(base + i);
            if (known == null) {
                known = crowd.editors.get(by.get(i)).typed.poll();
                typedAtVersion.put(base + i, known);
                crowd.tally.edit(now);
            }
            typedAt[i] = known;
        }
        return new Told(
                typedAt.length, typedAt, by.stream().mapToInt(Integer::intValue).toArray(), places(text, by.size()));
    }
}
