package org.rejoinder.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Many editors on one thread: they join, then those who type press five keys a second, each at times of its own.
final class Crowd<T extends Typist> {

    private static final int PER_SECOND = 5;
    private static final int JOINING = 50;
    private static final String WORDS = "The road is dark before eight, and we would be glad to hear from you soon. ";

    final Selector selector = Selector.open();
    final List<T> editors = new ArrayList<>();
    final Random random = new Random(1);
    Tally tally = new Tally(Long.MAX_VALUE, Long.MAX_VALUE, "self");
    int welcomed;
    long welcomeBytes;

    /// Makes the editor of a number.
    interface Maker<T> {
        T make(int number) throws IOException;
    }

    Crowd() throws IOException {}

    /// The next key of an editor, who has pressed `before` keys.
    static char typed(int editor, int before) {
        return WORDS.charAt((editor * 7 + before) % WORDS.length());
    }

    /// A place between two words of the text.
    int between(String text) {
        int space = text.indexOf(' ', random.nextInt(text.length()));
        return space < 0 ? text.length() : space + 1;
    }

    /// As `CONNECTED TYPING WARM_UP_SECONDS SECONDS SERVER_PID` say, from the third argument on; prints what was
    /// found.
    void run(Maker<T> maker, String[] args) throws IOException {
        int connected = Integer.parseInt(args[2]);
        double joined = join(connected, maker);
        int typing = Integer.parseInt(args[3]);
        type(typing, Integer.parseInt(args[4]), Integer.parseInt(args[5]), args[6]);
        tally.report(connected, typing, joined, welcomeBytes);
    }

    /// Milliseconds until all were welcomed.
    private double join(int connected, Maker<T> maker) throws IOException {
        long began = System.nanoTime();
        while (welcomed < connected) {
            while (editors.size() < connected && editors.size() - welcomed < JOINING) {
                editors.add(maker.make(editors.size()));
            }
            turn(20);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private void type(int typing, int warmUp, int seconds, String pid) throws IOException {
        long now = System.nanoTime();
        for (int i = 0; i < typing; i++) {
            editors.get(i).nextKey = now + random.nextLong(1_000_000_000L / PER_SECOND);
        }
        long from = now + warmUp * 1_000_000_000L;
        tally = new Tally(from, from + seconds * 1_000_000_000L, pid);
        while ((now = System.nanoTime()) < tally.end()) {
            tally.look(now);
            long next = type(now, typing);
            turn(Math.max(0, (next - System.nanoTime()) / 1_000_000));
        }
    }

    private long type(long now, int typing) throws IOException {
        long next = now + 5_000_000;
        for (int i = 0; i < typing; i++) {
            T editor = editors.get(i);
            if (editor.nextKey <= now) {
                long due = editor.nextKey;
                editor.nextKey += 1_000_000_000L / PER_SECOND;
                editor.press(due);
            }
            next = Math.min(next, editor.nextKey);
        }
        return next;
    }

    private void turn(long millis) throws IOException {
        int ready = millis <= 0 ? selector.selectNow() : selector.select(millis);
        if (ready > 0) {
            for (SelectionKey key : selector.selectedKeys()) {
                ((RawSocket) key.attachment()).ready(key);
            }
            selector.selectedKeys().clear();
        }
    }
}
